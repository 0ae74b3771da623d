namespace AdjudicationDesk.Cases;

/// <summary>What one source says about a person. Personal: it does not print.</summary>
public sealed record PersonFile
{
    /// <summary>The registration id.</summary>
    public required string RegistrationId { get; init; }

    /// <summary>Whether it is the applicant; else somebody of the gallery.</summary>
    public required bool IsApplicant { get; init; }

    /// <summary>Where the data comes from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>Why there is no data; null where there is.</summary>
    public string? Problem { get; init; }

    /// <summary>The fields by name, each with its texts by language.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Fields { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The face; empty where none was shared.</summary>
    public byte[] Face { get; init; } = [];

    /// <summary>The face's media type.</summary>
    public string FaceType { get; init; } = "";

    /// <summary>Whether browsers show such a face. MOSIP's own are JPEG 2000, which a real desk converts.</summary>
    public bool CanShowFace => FaceType == "image/jpeg";

    /// <summary>The parts of the body that are missing.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>The documents by category.</summary>
    public IReadOnlyDictionary<string, byte[]> Documents { get; init; } = new Dictionary<string, byte[]>();

    /// <summary>Nothing of the person.</summary>
    public override string ToString() => nameof(PersonFile);
}
