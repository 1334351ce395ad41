using System.Runtime.CompilerServices;

namespace Parley.Text;

/// <summary>Hashes of features. The same in every process, and part of the models' format: models must be trained again when one changes.</summary>
internal static class FeatureHash
{
    private const ulong First = 0x9E3779B97F4A7C15, Second = 0xBF58476D1CE4E5B9;

    /// <summary>The key of a feature: its template and up to three values. Never 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Key(uint template, uint a, uint b = 0, uint c = 0)
    {
        ulong x = (a | (ulong)b << 32) * First;
        x ^= x >> 32;
        x = (x + c + ((ulong)template << 40)) * Second;
        return (uint)(x >> 32) | 1;
    }

    /// <summary>The hash of a string of characters. Never 0.</summary>
    public static uint Of(ReadOnlySpan<char> characters)
    {
        uint hash = 2166136261;
        foreach (char c in characters)
            hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6B;
        return (hash ^ hash >> 13) | 1;
    }
}
