namespace Mosip.Partner.Credentials.JsonLd.Expansion;

/// <summary>How a term holds its values.</summary>
[Flags]
internal enum TermContainer
{
    None = 0,

    /// <summary>Always as a set, which is no difference here.</summary>
    Set = 1,

    /// <summary>In order.</summary>
    List = 2,

    /// <summary>An object whose member names are languages.</summary>
    Language = 4,

    /// <summary>An object whose member names are no part of the meaning.</summary>
    Index = 8,
}
