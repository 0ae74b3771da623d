namespace Mosip.Partner.Sandbox;

/// <summary>Where MOSIP's stages for adjudication and verification say that data about a person is.</summary>
/// <param name="Source"><c>packet</c> or <c>idrepo</c>.</param>
/// <param name="Status">The status of the registration: <c>PROCESSING</c>, <c>PROCESSED</c>, <c>FAILED</c>.</param>
/// <param name="Url">The address in the data share; null where MOSIP could not make one.</param>
public sealed record SandboxReference(string Source, string Status, string? Url)
{
    /// <summary>Data of an application under way, from its packet.</summary>
    /// <param name="url">The address in the data share.</param>
    public static SandboxReference Packet(string? url) => new("packet", "PROCESSING", url);

    /// <summary>Data of a person who has a UIN, from the ID repository. An update has one beside that of its packet.</summary>
    /// <param name="url">The address in the data share.</param>
    public static SandboxReference Repository(string? url) => new("idrepo", "PROCESSED", url);

    /// <summary>Source and status, never the address.</summary>
    public override string ToString() => $"{Source} ({Status})";
}
