namespace Mosip.Partner.Sandbox.KeyManager;

/// <summary>What a key manager instance has keys for, and how long they last; the values are those of MOSIP's stock configuration.</summary>
internal sealed record KeyPolicy
{
    public const string Root = "ROOT";
    public const string Partner = "PARTNER";
    public const string Kernel = "KERNEL";
    public const string Sign = "SIGN";

    /// <summary>The instance that PMS and the data share service call.</summary>
    public static KeyPolicy KernelInstance { get; } = new()
    {
        Name = "kernel",
        Masters = ["PMS", Kernel, "ID_REPO", "RESIDENT", "DIGITAL_CARD"],
        SigningApplication = Kernel,
        RootLife = (TimeSpan.FromDays(2920), TimeSpan.FromDays(1125)),
        PmsLife = (TimeSpan.FromDays(1460), TimeSpan.FromDays(395)),
    };

    /// <summary>The instance inside IDA, with a root of its own.</summary>
    public static KeyPolicy IdaInstance { get; } = new()
    {
        Name = "ida",
        Masters = ["IDA", "IDA_KYC_EXCHANGE"],
        SigningApplication = "IDA",
        RootLife = (TimeSpan.FromDays(1826), TimeSpan.FromDays(90)),
        EssentialBaseKeys = [("IDA", Partner), ("IDA", "IDA-FIR")],
    };

    /// <summary>The instance inside eSignet: its partner key is a MISP's.</summary>
    public static KeyPolicy EsignetInstance { get; } = new()
    {
        Name = "esignet",
        Masters = ["OIDC_PARTNER", "OIDC_SERVICE"],
        SigningApplication = "OIDC_SERVICE",
        RootLife = (TimeSpan.FromDays(1826), TimeSpan.FromDays(90)),
    };

    /// <summary>Names the instance in key pools and logs.</summary>
    public required string Name { get; init; }

    /// <summary>The applications that have a master key below the root.</summary>
    public required IReadOnlyList<string> Masters { get; init; }

    /// <summary>The application whose key of the reference id SIGN signs.</summary>
    public required string SigningApplication { get; init; }

    public required (TimeSpan Validity, TimeSpan HandOver) RootLife { get; init; }

    public (TimeSpan Validity, TimeSpan HandOver) PmsLife { get; init; }

    private static readonly (TimeSpan, TimeSpan) MasterLife = (TimeSpan.FromDays(1095), TimeSpan.FromDays(60));
    private static readonly (TimeSpan, TimeSpan) BaseLife = (TimeSpan.FromDays(730), TimeSpan.FromDays(30));

    /// <summary>The keys that no use of the instance goes without.</summary>
    public IEnumerable<(string ApplicationId, string ReferenceId)> Essential => [(Root, ""), (Masters[0], ""), (SigningApplication, Sign), .. EssentialBaseKeys];

    /// <summary>The encryption keys among them.</summary>
    public IReadOnlyList<(string ApplicationId, string ReferenceId)> EssentialBaseKeys { get; init; } = [];

    public bool IsMadeAtSetUp(string applicationId, string referenceId) =>
        IsMaster(applicationId, referenceId) && (applicationId == Root || Masters.Contains(applicationId));

    public bool Knows(string applicationId) => applicationId is Root or Partner || Masters.Contains(applicationId);

    /// <summary>Whether the key signs or certifies, and so stands directly below the root; the others encrypt and stand below their master.</summary>
    public bool IsMaster(string applicationId, string referenceId) =>
        referenceId.Length == 0 || (referenceId == Sign && applicationId == SigningApplication);

    public (TimeSpan Validity, TimeSpan HandOver) LifeOf(string applicationId, string referenceId) => (applicationId, IsMaster(applicationId, referenceId)) switch
    {
        (Root, _) => RootLife,
        ("PMS", true) => PmsLife,
        (_, true) => MasterLife,
        _ => BaseLife,
    };
}
