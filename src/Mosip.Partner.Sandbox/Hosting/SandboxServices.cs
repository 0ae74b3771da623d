using System.Globalization;
using System.Security.Cryptography;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.CertificateServices;
using Mosip.Partner.Sandbox.Controls;
using Mosip.Partner.Sandbox.Envelopes;
using Mosip.Partner.Sandbox.Events;
using Mosip.Partner.Sandbox.Ida.State;
using Mosip.Partner.Sandbox.IdaServer;
using Mosip.Partner.Sandbox.Keycloak;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Onboarding;
using Mosip.Partner.Sandbox.Page;
using Mosip.Partner.Sandbox.Pms;
using Mosip.Partner.Sandbox.Pms.State;
using Mosip.Partner.Sandbox.Recording;
using Mosip.Partner.Sandbox.Residents;
using Mosip.Partner.Sandbox.WebSubHub;

namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>MOSIP's services, wired as a deployment wires them: PMS with the kernel's key manager, IDA with its own, events from the one to the other.</summary>
internal sealed class SandboxServices : IDisposable
{
    private const string RealmKey = "realm";

    private readonly Lazy<TestCertificateAuthority> _testAuthority;
    private int _partners;

    public SandboxServices(MosipSandboxOptions options)
    {
        TimeProvider clock = options.TimeProvider;
        _testAuthority = new(() => TestCertificateAuthority.Create("Sandbox", withSubAuthority: false, clock));
        Release = options.Release;
        Journal = new RequestJournal(options.RememberedRequests);
        foreach (Resident resident in options.Residents)
            Residents.Set(resident);

        CertificateUploadRules rules = Release.Pms == PmsLine.V1_3 ? CertificateUploadRules.V1_3_0 : CertificateUploadRules.V1_2_0_1;
        SandboxKeyManager kernel = SandboxKeyManager.CreateKernel(rules, clock), idaKeyManager = SandboxKeyManager.CreateIda(rules, clock);
        // A deployment's own default partner has brought these two.
        idaKeyManager.PartnerCertificates.Domains.Trust("AUTH", kernel.Keys.Get(KeyPolicy.Root).Certificate, kernel.Keys.Get("PMS").Certificate);
        IdaKeys = new IdaKeys(idaKeyManager, clock);
        ReplySigner = new ReplySigner(IdaKeys);

        var directory = new IdaDirectory(idaKeyManager, Faults, clock);
        var configuration = new IdaConfiguration { AllowedDomainUris = string.Join(',', options.AllowedDomainUris) };
        var ida = new IdaProcessor(Release, configuration, IdaKeys, idaKeyManager, directory, Residents, HotList, clock);
        IdaEndpoints = new IdaEndpoints(ida, ReplySigner, clock);
        CertificateFiles = new CertificateFiles(IdaKeys);
        Page = new PageEndpoints(Journal, Release);

        TokenService tokens = Tokens = new TokenService(new Lazy<RSA>(() => RsaKeyPool.Shared.Get(RealmKey)), clock);
        var gate = new CallerGate(tokens, options.RepeatsAnswersWithoutCookie);
        var store = new PmsStore(options.IdSeed);
        Dispatcher = new ServiceDispatcher(gate, store.Gate, Release, clock);
        var hubProfile = HubProfile.Of(options);
        Hub = new HubState(hubProfile, options.RememberedRequests, clock);
        HubEndpoints = new HubEndpoints(Hub, hubProfile, new HubAuthorization(tokens));
        OpenId = new OpenIdEndpoints(Identities, tokens);
        Keycloak = new KeycloakEndpoints(new KeycloakDirectory(Identities), clock);
        if (options.SeedDefaultPartners)
            PmsSeed.Fill(store, clock.GetUtcNow());
        Credentials = new CredentialServices(store, kernel, Residents, gate, Hub, options);
        IPmsEvents events = new PmsEvents(directory, new PmsHubEvents(Hub, Credentials.DataShareService, clock));
        Administration = new SandboxAdministration(Residents, new IdEvents(store, Residents, Hub, clock), clock);
        IssuedCredentials = new SandboxCredentials(Credentials);
        HubControls = new SandboxHub(Hub);
        Controls = new ControlEndpoints(HubControls, IssuedCredentials, Administration);
        Resources =
        [
            (SandboxPaths.AuthManager, new LoginResource(Identities, tokens)),
            (SandboxPaths.AuthManager, new SessionResource(Identities, tokens)),
            .. PmsServices.Create(store, kernel, events, Identities, Release, new PmsFeatures(options.OffersAuthorityCertificates, options.OffersOidcClients, options.OffersUploadedCertificates)),
            (SandboxPaths.CredentialRequest, Credentials.Resource),
            (SandboxPaths.Ida + "/internal", new IdaCertificateResource(idaKeyManager, IdaKeys)),
            (SandboxPaths.Ida + "/internal", new IdaUploadResource(idaKeyManager)),
            (SandboxPaths.KeyManager, new KeyManagerResource(kernel)),
            (SandboxPaths.Esignet, new EsignetResource(new(() => SandboxKeyManager.CreateEsignet(rules, clock)))),
        ];
    }

    public MosipRelease Release { get; }

    public SandboxFaults Faults { get; } = new();

    public ResidentRegister Residents { get; } = new();

    public HotList HotList { get; } = new();

    public RequestJournal Journal { get; }

    public IdentityProvider Identities { get; } = SandboxAccounts.CreateProvider();

    public TokenService Tokens { get; }

    public IdaKeys IdaKeys { get; }

    public ReplySigner ReplySigner { get; }

    public IdaEndpoints IdaEndpoints { get; }

    public CertificateFiles CertificateFiles { get; }

    public HubState Hub { get; }

    public HubEndpoints HubEndpoints { get; }

    public CredentialServices Credentials { get; }

    public SandboxHub HubControls { get; }

    public SandboxCredentials IssuedCredentials { get; }

    public SandboxAdministration Administration { get; }

    public ControlEndpoints Controls { get; }

    public PageEndpoints Page { get; }

    public OpenIdEndpoints OpenId { get; }

    public KeycloakEndpoints Keycloak { get; }

    public ServiceDispatcher Dispatcher { get; }

    public IReadOnlyList<(string Root, IServiceResource Resource)> Resources { get; }

    /// <summary>The authority of the partners that the sandbox onboards.</summary>
    public TestCertificateAuthority TestAuthority => _testAuthority.Value;

    public OnboardingKeys OnboardingKeys { get; } = new();

    public SharedMisp SharedMisp { get; } = new();

    /// <summary>Makes, beside the running server, the keys that an onboarding needs: whoever starts a sandbox mostly onboards a bank next.</summary>
    public static void PrepareOnboarding() => _ = Task.Run(() => RsaKeyPool.Shared.Prepare([RealmKey, .. OnboardingKeys.First]));

    /// <summary>A partner id that none has yet, made of an organisation's name.</summary>
    public string MakePartnerId(string organisation)
    {
        const int MaximumLength = 24;
        string words = string.Join('-', new string([.. organisation.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string id = words.Length > MaximumLength ? words[..MaximumLength].TrimEnd('-') : words.Length == 0 ? "partner" : words;
        int number = Interlocked.Increment(ref _partners);
        return number == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
    }

    public void Dispose()
    {
        Credentials.Dispose();
        Hub.Dispose();
        if (_testAuthority.IsValueCreated)
            TestAuthority.Dispose();
    }
}
