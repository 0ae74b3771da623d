// Partners of all eight types are onboarded with MOSIP's partner management, one after another, each with one call.
// Everything is real but the country: a sandbox in this process plays partner management, over real HTTP, as strict as MOSIP is.
// Then every call is made again, as after a restart, and does nothing. Any failure ends the program with an error.
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;
using Spectre.Console;

string folder = Directory.CreateTempSubdirectory("mosip-onboarding-").FullName;
await using MosipSandbox sandbox = await MosipSandbox.StartAsync();
Table table = new Table().AddColumns([new("partner"), new TableColumn("type").NoWrap(), new("steps"), new("what it has now")]);
try
{
    foreach (PartnerOnboarding partner in Partners())
    {
        Console.WriteLine($"{Environment.NewLine}== {partner}");
        OnboardingResult result = await OnboardAsync(partner, new StepReport());
        Expect(result.IsComplete, $"{partner} is not onboarded.");
        table.AddRow(partner.Profile.PartnerId, partner.PartnerType.Value, $"{result.Steps.Count}", Describe(result));
    }
    int before = sandbox.Requests.Count;
    foreach (PartnerOnboarding partner in Partners())
        Expect((await OnboardAsync(partner)).IsComplete, $"{partner} was not found onboarded.");
    Expect(sandbox.Requests.Count == before, "A finished onboarding called partner management again.");
    AnsiConsole.Write(table);
    Console.WriteLine($"{before} requests; all eight calls made again: none more.");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

// One call for each partner. The state is in a file: whatever happens, the same call goes on from there.
async Task<OnboardingResult> OnboardAsync(PartnerOnboarding partner, IProgress<OnboardingStep>? progress = null)
{
    string id = partner.Profile.PartnerId, role = partner.PartnerType.Value.ToUpperInvariant();
    // A country's identity provider has this user already: its name is the partner id, its role the partner type.
    sandbox.AddUser(id, "partner-password", partner.Profile.EmailAddress, role);

    // <snippet:onboard>
    await using ServiceProvider services = new ServiceCollection()
        .AddMosip(mosip => mosip
            .Configure(options => (options.BaseAddress, options.PartnerId) = (sandbox.BaseAddress, id))
            .UseLogin(MosipCredentials.User(id, "partner-password", "mosip-pms-client", "sandbox-pms-secret")))
        .AddMosipManagement()
        .Services.BuildServiceProvider();

    // With administrator credentials, approvals are given on the way. Without them the result says what to ask the administrator for.
    MosipManagement administrator = services.GetRequiredService<IMosipManagementFactory>()
        .Create(MosipCredentials.User("sandbox-admin", "sandbox-admin-password", "mosip-pms-client", "sandbox-pms-secret"));

    var store = new OnboardingStateFile(Path.Combine(folder, $"{id}.state.json"));
    var onboarding = new MosipOnboarding(services.GetRequiredService<MosipManagement>(), store, administrator);
    return await onboarding.OnboardAsync(partner, progress);
    // </snippet:onboard>
}

IEnumerable<PartnerOnboarding> Partners()
{
    var shared = new SharePolicyBuilder("datashare.example.org").Share("fullName", encrypted: true, languages: ["eng"]).ShareBiometrics("face", "Face").BuildDataShare();
    BiometricExtractor photo = new() { AttributeName = "photo", Biometric = "face", Extractor = new ExtractorProvider("mock", "1.1") };

    yield return new MispOnboarding { Profile = Profile("example-misp"), Certificate = TestKey() };

    yield return new AuthPartnerOnboarding
    {
        Profile = Profile("example-bank"),
        Certificate = TestKey(),
        Policy = new PolicyGrant { Group = "Banking", Name = "Accounts", UseCase = "Opening accounts", Document = OnboardingOptions.DefaultPolicy },
    };

    yield return new DeviceProviderOnboarding
    {
        Profile = Profile("example-devices"),
        Certificate = TestKey(),
        BiometricInterfaces =
        [
            new BiometricInterfaceOnboarding
            {
                Version = "1.0.3", BinaryHash = "9f86d081884c7d65", BuiltAt = DateTimeOffset.UtcNow.AddDays(-30), ExpiresAt = DateTimeOffset.UtcNow.AddYears(2),
                Devices = [new DeviceOnboarding { DeviceType = DeviceType.Finger, DeviceSubType = "Slap", Make = "Example", Model = "FP-1" }],
            },
        ],
    };

    yield return new FtmProviderOnboarding { Profile = Profile("example-chips"), Certificate = TestKey(), Chips = [new ChipOnboarding { Make = "Example", Model = "T2", Certificate = TestKey() }] };

    yield return new CredentialPartnerOnboarding
    {
        Profile = Profile("example-printer"),
        Certificate = TestKey(),
        Policy = new PolicyGrant { Group = "Printing", Name = "Cards", UseCase = "Printing cards", Document = shared },
        Extractors = [photo],
        CredentialTypes = ["euin", "reprint"],
    };

    yield return new OnlineVerificationPartnerOnboarding
    {
        Profile = Profile("example-verifier"),
        Certificate = TestKey(),
        Policy = new PolicyGrant { Group = "Verification", Name = "Identities", UseCase = "Running an ID Authentication", Document = shared },
        Extractors = [photo],
    };

    yield return new AbisPartnerOnboarding
    {
        Profile = Profile("example-abis"),
        Certificate = TestKey(),
        Policy = new PolicyGrant { Group = "Deduplication", Name = "Biometrics", UseCase = "Finding duplicates", Document = shared },
    };

    yield return new ManualAdjudicationOnboarding
    {
        Profile = Profile("example-adjudicator"),
        Certificate = TestKey(),
        Policy = new PolicyGrant { Group = "Adjudication", Name = "Cases", UseCase = "Deciding on duplicates", Document = shared },
    };
}

// The organisation is the O of the certificate, letter by letter; the test key is made with it.
PartnerProfile Profile(string id) => new()
{
    PartnerId = id,
    OrganisationName = "Example Organisation",
    Address = "1 High Street",
    ContactNumber = "0000000000",
    EmailAddress = $"contact@{id}.example",
    Language = "eng",
};

OnboardingCertificate TestKey() => OnboardingCertificate.TestMaterial(folder);

static string Describe(OnboardingResult result)
{
    string[] parts =
    [
        .. result.ReadSignedCertificate() is { } certificate ? [$"certificate until {certificate.NotAfter:yyyy-MM-dd}"] : (string[])[],
        .. result.State.PolicyRequest is { } request ? [$"policy (request {request})"] : (string[])[],
        .. result.State.CurrentApiKey is { } key ? [$"API key '{key.Label}'"] : (string[])[],
        .. result.MispLicenceKey is not null ? [$"licence until {result.State.MispLicenceExpiresAt:yyyy-MM-dd}"] : (string[])[],
        .. result.State.Identifiers.Keys,
    ];
    return string.Join(", ", parts);
}

static void Expect(bool condition, string otherwise)
{
    if (!condition)
        throw new InvalidOperationException(otherwise);
}

// Tells each step as it ends.
internal sealed class StepReport : IProgress<OnboardingStep>
{
    public void Report(OnboardingStep value)
    {
        if (value.Status != OnboardingStepStatus.Started)
            Console.WriteLine($"   {value.Name,-22} {value.Description}");
    }
}
