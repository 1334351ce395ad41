namespace Parley.Web.Accounts;

/// <summary>What somebody may do on a site; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Sees everything and changes nothing.</summary>
    Reader,

    /// <summary>Decides, and adds articles.</summary>
    Analyst,

    /// <summary>Keeps the site.</summary>
    Admin,
}
