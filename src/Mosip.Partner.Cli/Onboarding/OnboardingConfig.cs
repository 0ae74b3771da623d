using System.Text.Json.Serialization;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary>The file of <c>onboard</c> and <c>partner</c>. It names secrets and never holds them.</summary>
/// <remarks>What has a default can be set: the generated reader gives what can only be initialised the type's own default.</remarks>
internal sealed record OnboardingConfig
{
    /// <summary>The gateway of the country's MOSIP.</summary>
    public required Uri BaseAddress { get; init; }

    public LoginConfig? Login { get; init; }

    /// <summary>Null where somebody else is the administrator.</summary>
    public LoginConfig? Administrator { get; init; }

    public required PartnerConfig Partner { get; init; }

    public CertificateConfig? Certificate { get; init; }

    /// <summary>Where the certificate that MOSIP signed is written.</summary>
    public string? SignedCertificateFile { get; init; }

    public PolicyConfig? Policy { get; init; }

    public string? ApiKeyLabel { get; init; }

    public IReadOnlyList<ExtractorConfig> Extractors { get; set; } = [];

    public IReadOnlyList<string>? CredentialTypes { get; init; }

    public IReadOnlyList<BiometricInterfaceConfig> BiometricInterfaces { get; set; } = [];

    public IReadOnlyList<ChipConfig> Chips { get; set; } = [];

    /// <summary>Where the state is kept. Default: beside the configuration, with <c>.state.json</c> in place of its extension.</summary>
    public string? StateFile { get; init; }
}

/// <summary>A login. A secret comes from an environment variable or a file.</summary>
internal sealed record LoginConfig
{
    public required string ClientId { get; init; }

    public string? ClientSecretEnv { get; init; }

    public string? ClientSecretFile { get; init; }

    /// <summary>For the partner's login the partner id where it is left out; for the administrator's a login of the client itself.</summary>
    public string? UserName { get; init; }

    public string? PasswordEnv { get; init; }

    public string? PasswordFile { get; init; }

    /// <summary>The OpenID Connect token endpoint, in place of authmanager.</summary>
    public Uri? TokenEndpoint { get; init; }

    /// <summary>The application in authmanager (<c>appId</c>).</summary>
    public string Application { get; set; } = "partner";
}

internal sealed record PartnerConfig
{
    public required string Id { get; init; }

    public required string Organisation { get; init; }

    public string Address { get; set; } = "";

    public string ContactNumber { get; set; } = "";

    public string Email { get; set; } = "";

    public string? Language { get; init; }
}

/// <summary>Files with the certificate and the authorities above it, or a folder in which test keys are made.</summary>
internal sealed record CertificateConfig
{
    public IReadOnlyList<string>? ChainFiles { get; init; }

    public string? TestMaterialFolder { get; init; }
}

internal sealed record PolicyConfig
{
    public required string Group { get; init; }

    public string? Name { get; init; }

    public string? UseCase { get; init; }

    /// <summary>The policy's type, for a document.</summary>
    public string? Type { get; init; }

    public string? DocumentFile { get; init; }
}

internal sealed record ExtractorConfig
{
    public required string AttributeName { get; init; }

    public required string Biometric { get; init; }

    public required string Provider { get; init; }

    public required string Version { get; init; }
}

internal sealed record BiometricInterfaceConfig
{
    public required string Version { get; init; }

    public required string BinaryHash { get; init; }

    public required DateTimeOffset BuiltAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public IReadOnlyList<DeviceConfig> Devices { get; set; } = [];
}

internal sealed record DeviceConfig
{
    public required string Type { get; init; }

    public required string SubType { get; init; }

    public required string Make { get; init; }

    public required string Model { get; init; }
}

internal sealed record ChipConfig
{
    public required string Make { get; init; }

    public required string Model { get; init; }

    public required CertificateConfig Certificate { get; init; }

    public bool ForRegistrationDevice { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(OnboardingConfig))]
internal sealed partial class OnboardingConfigJson : JsonSerializerContext;
