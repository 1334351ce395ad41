namespace Parley;

/// <summary>The numbers of errors: 1xxx inputs, 2xxx the record's file, 3xxx what a person asked for, 4xxx the network, 5xxx the program itself.</summary>
public enum ErrorCode
{
    /// <summary>The file or folder does not exist.</summary>
    InputNotFound = 1001,

    /// <summary>The file exists and cannot be opened or read.</summary>
    InputUnreadable = 1002,

    /// <summary>The file holds no text.</summary>
    InputEmpty = 1003,

    /// <summary>The file holds no text in a known encoding, such as a picture or a program.</summary>
    InputBinary = 1004,

    /// <summary>The bytes end in the middle of a character or break the declared encoding.</summary>
    InputBrokenEncoding = 1005,

    /// <summary>The front matter is not closed or is no YAML.</summary>
    InputBrokenFrontMatter = 1006,

    /// <summary>A date in the metadata or on the command line does not exist.</summary>
    InputImpossibleDate = 1007,

    /// <summary>The folder holds no article.</summary>
    FolderWithoutArticles = 1008,

    /// <summary>A line of JSON Lines is no JSON object with a text.</summary>
    InputBrokenJson = 1009,

    /// <summary>The input is larger than an article can be.</summary>
    InputTooLarge = 1010,

    /// <summary>The reader failed on a text: a fault of the program, not of the text.</summary>
    ReadingFailed = 1011,

    /// <summary>A file that was to be written cannot be.</summary>
    OutputUnwritable = 1012,

    /// <summary>An archive, or a page in it, is damaged.</summary>
    ArchiveBroken = 1013,

    /// <summary>The record's file is no database of Parley's.</summary>
    RecordNotARecord = 2001,

    /// <summary>The record's file was written by a newer version.</summary>
    RecordNewer = 2002,

    /// <summary>The record's file cannot be opened or written.</summary>
    RecordUnwritable = 2003,

    /// <summary>The disk is full.</summary>
    DiskFull = 2004,

    /// <summary>The record's file is damaged.</summary>
    RecordDamaged = 2005,

    /// <summary>The record's file does not exist yet.</summary>
    RecordMissing = 2006,

    /// <summary>Another program keeps the record's file locked.</summary>
    RecordBusy = 2007,

    /// <summary>No entry, finding, article or decision has this id.</summary>
    UnknownId = 3001,

    /// <summary>More than one thing has an id that begins so.</summary>
    AmbiguousId = 3002,

    /// <summary>The decision contradicts another one, or does not fit what it is about.</summary>
    ImpossibleDecision = 3003,

    /// <summary>A value given is none of those that are possible.</summary>
    WrongValue = 3004,

    /// <summary>Another program listens on the port.</summary>
    PortTaken = 3005,

    /// <summary>The site would be open to others without accounts or without HTTPS.</summary>
    UnsafeAddress = 3006,

    /// <summary>No browser is there to print with, or it fails.</summary>
    BrowserMissing = 3007,

    /// <summary>It is no address of the web, or one with a password in it.</summary>
    AddressInvalid = 4001,

    /// <summary>The address is not one of the public Internet.</summary>
    AddressRefused = 4002,

    /// <summary>No host has this name.</summary>
    HostUnknown = 4003,

    /// <summary>No connection could be made, or no secure one.</summary>
    ConnectionFailed = 4004,

    /// <summary>The server took too long.</summary>
    ServerTooSlow = 4005,

    /// <summary>The server redirects again and again.</summary>
    TooManyRedirects = 4006,

    /// <summary>The answer is too large, or grows too much when it is decompressed.</summary>
    AnswerTooLarge = 4007,

    /// <summary>The connection broke, or the answer is not what it says it is.</summary>
    AnswerBroken = 4008,

    /// <summary>The server answers that it will not, or cannot, give the page.</summary>
    ServerRefuses = 4009,

    /// <summary>The site's <c>robots.txt</c> asks programs not to fetch the page.</summary>
    RobotsForbid = 4010,

    /// <summary>What came is no feed.</summary>
    FeedUnreadable = 4011,

    /// <summary>The list of sources is broken.</summary>
    SourcesBroken = 4012,

    /// <summary>A trained model inside the program is damaged or of another version.</summary>
    ModelDamaged = 5001,
}
