namespace Mosip.Partner.Sandbox;

/// <summary>What the registration processor is to take in.</summary>
public sealed record SandboxApplication
{
    /// <summary>The CBEFF file; it is shared anew for each attempt.</summary>
    public ReadOnlyMemory<byte> Biometrics { get; init; }

    /// <summary>Where the biometrics are, in place of <see cref="Biometrics"/>. Default: null.</summary>
    public string? ShareUrl { get; init; }

    /// <summary>What is applied for. Default: a first UIN.</summary>
    public SandboxApplicationKind Kind { get; init; }

    /// <summary>The applicant's UIN, for an update.</summary>
    public string? Uin { get; init; }

    /// <summary>
    /// The applications to compare with; none for all. Null stands for one that never got a reference: MOSIP puts an element with null into the gallery.
    /// </summary>
    public IReadOnlyList<SandboxRegistration?> Gallery { get; init; } = [];

    /// <summary>The kind, nothing of the person.</summary>
    public override string ToString() => $"{Kind} application";
}
