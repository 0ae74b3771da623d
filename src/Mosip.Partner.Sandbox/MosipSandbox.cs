using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Sandbox.AuthManager;
using Mosip.Partner.Sandbox.Devices;
using Mosip.Partner.Sandbox.Hosting;
using Mosip.Partner.Sandbox.Onboarding;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// MOSIP's side of the wire in one process, over real HTTP: IDA, partner management, login, and a page at <c>/</c> that says why a
/// request was refused. As strict as MOSIP: same checks, same order, same codes. ALL ITS KEYS AND PASSWORDS ARE TEST MATERIAL.
/// </summary>
/// <example>
/// <code>
/// await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample("4370296312658178")));
/// OnboardedPartner bank = await sandbox.OnboardAsync();
/// </code>
/// </example>
public sealed class MosipSandbox : IAsyncDisposable, IDisposable
{
    private readonly SandboxServer _server;

    private readonly TimeProvider _clock;

    private MosipSandbox(SandboxServer server, TimeProvider clock) => (_server, _clock) = (server, clock);

    /// <summary>Where the sandbox listens, for example <c>http://127.0.0.1:41234/</c>. The page with what it saw is there, too.</summary>
    public Uri BaseAddress => _server.BaseAddress;

    /// <summary>The release that is played.</summary>
    public MosipRelease Release => _server.Services.Release;

    /// <summary>The self-signed certificate of the HTTPS server, for clients to trust; null where there is plain HTTP.</summary>
    public X509Certificate2? TlsCertificate => _server.TlsCertificate;

    /// <summary>The root of IDA's keys, to which <c>response-signature</c> leads.</summary>
    public TrustAnchors TrustAnchors => new([_server.Services.IdaKeys.Root]);

    /// <summary>The last requests to MOSIP's side, oldest first.</summary>
    public IReadOnlyList<SandboxRequest> Requests => _server.Services.Journal.Snapshot();

    /// <summary>The WebSub hub at <c>/hub</c>: its subscriptions and what goes wrong with its deliveries.</summary>
    public SandboxHub Hub => _server.Services.HubControls;

    /// <summary>Issues credentials of residents, and shows what became of them.</summary>
    public SandboxCredentials Credentials => _server.Services.IssuedCredentials;

    /// <summary>What administrators and residents do without a partner, and online verification partners are told of.</summary>
    public SandboxAdministration Administration => _server.Services.Administration;

    /// <summary>What goes wrong, at run time.</summary>
    public SandboxFaults Faults => _server.Services.Faults;

    /// <summary>Starts a sandbox.</summary>
    /// <param name="configure">Sets port, release, clock, residents.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="InvalidOperationException">The options ask for an address that other machines can reach, and do not allow it.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<MosipSandbox> StartAsync(Action<MosipSandboxOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new MosipSandboxOptions();
        configure?.Invoke(options);
        options.Validate();
        return new MosipSandbox(await SandboxServer.StartAsync(options, cancellationToken).ConfigureAwait(false), options.TimeProvider);
    }

    /// <summary>Adds a person to the running sandbox, or replaces the one with the same UIN: to lock a factor, for example.</summary>
    /// <param name="resident">The person.</param>
    public void AddResident(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        _server.Services.Residents.Set(resident);
    }

    /// <summary>
    /// Makes keys and certificates of a bank and its MISP, and takes both through the sandbox's PMS over HTTP: registration, certificates, policy, approval, API
    /// key, licence.
    /// </summary>
    /// <param name="configure">Sets the organisation and the policy.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>All that a client needs.</returns>
    public Task<OnboardedPartner> OnboardAsync(Action<OnboardingOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new OnboardingOptions();
        configure?.Invoke(options);
        return new BankOnboarding(_server, options, _clock).RunAsync(cancellationToken);
    }

    /// <summary>
    /// Makes key and certificates of a partner that receives credentials, and takes it through the sandbox's PMS over HTTP: registration, certificates, policy, approval, type of
    /// credential; and adds its client to the identity provider.
    /// </summary>
    /// <param name="configure">Sets the organisation, the type of credential and what is shared.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<OnboardedCredentialPartner> OnboardCredentialPartnerAsync(Action<CredentialPartnerOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new CredentialPartnerOptions();
        configure?.Invoke(options);
        return new CredentialPartnerOnboarding(_server, options, _clock).RunAsync(cancellationToken);
    }

    /// <summary>
    /// Lets IDA trust an authority, as its operator does: of the devices (<c>DEVICE</c>) or of their chips (<c>FTM</c>) that captures come from, for example.
    /// </summary>
    /// <param name="domain">The trust domain: <c>AUTH</c>, <c>DEVICE</c>, <c>FTM</c> or <c>MISP</c>.</param>
    /// <param name="authority">The root, or an authority below one that is trusted already.</param>
    public void Trust(string domain, X509Certificate2 authority)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        ArgumentNullException.ThrowIfNull(authority);
        _server.Services.IdaKeys.Trust(domain.ToUpperInvariant(), authority);
    }

    /// <summary>Puts a device on the hot list: captures from it are refused with <c>IDA-MLC-022</c>.</summary>
    /// <param name="serialNumber">The serial number in its digital ID.</param>
    /// <param name="make">The make.</param>
    /// <param name="model">The model.</param>
    public void BlockDevice(string serialNumber, string make, string model) => _server.Services.HotList.BlockDevice(serialNumber, make, model);

    /// <summary>Puts a device provider on the hot list: captures from its devices are refused with <c>IDA-MLC-022</c>.</summary>
    /// <param name="provider">The name in the digital IDs of its devices.</param>
    /// <param name="providerId">The partner id there.</param>
    public void BlockDeviceProvider(string provider, string providerId) => _server.Services.HotList.BlockProvider(provider, providerId);

    /// <summary>Starts a biometric interface on this machine whose devices IDA trusts, and which encrypts for IDA.</summary>
    /// <param name="configure">Sets purpose, level, ports.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IOException">All ports are in use.</exception>
    public async Task<SandboxSbi> StartBiometricInterfaceAsync(Action<SandboxSbiOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        SandboxSbi sbi = await SandboxSbi.StartAsync(
            options =>
            {
                options.TimeProvider = _clock;
                options.Recipients = new CurrentRecipient(() => _server.Services.IdaKeys.Biometric.Certificate);
                configure?.Invoke(options);
            },
            cancellationToken).ConfigureAwait(false);
        Trust("DEVICE", sbi.DeviceAuthority);
        Trust("FTM", sbi.ChipAuthority);
        return sbi;
    }

    /// <summary>
    /// Adds a user of MOSIP's identity provider. A partner's user has the partner id as its name: PMS hands an API key to no one else. An administrator is there
    /// from the start: <c>sandbox-admin</c> with the password <c>sandbox-admin-password</c>, through the client <c>mosip-pms-client</c> with the secret
    /// <c>sandbox-pms-secret</c>.
    /// </summary>
    /// <param name="name">The user's name.</param>
    /// <param name="password">The password.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="roles">For example <c>AUTH_PARTNER</c>.</param>
    public void AddUser(string name, string password, string email, params IReadOnlyList<string> roles)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(password);
        _server.Services.Identities.AddUser(new Account(name, password, email, roles));
    }

    /// <summary>
    /// Adds a client of MOSIP's identity provider that logs in for itself. One that subscribes to topics of a partner (<c>acme-print/CREDENTIAL_ISSUED</c>) has the partner id as its id, and the
    /// roles that the hub asks for: <c>SUBSCRIBE_CREDENTIAL_ISSUED_INDIVIDUAL</c>, <c>PUBLISH_CREDENTIAL_STATUS_UPDATE_GENERAL</c>.
    /// </summary>
    /// <param name="id">The client id.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="roles">Its roles.</param>
    public void AddClient(string id, string secret, params IReadOnlyList<string> roles)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        _server.Services.Identities.AddClient(new Account(id, secret, Email: null, roles));
    }

    /// <summary>Replaces one of IDA's keys, as MOSIP does before it ends: requests that were sealed for the old certificate are still opened.</summary>
    /// <param name="reference"><c>PARTNER</c> for requests, <c>IDA-FIR</c> for biometrics.</param>
    public void RotateIdaKey(string reference = "PARTNER") => _server.Services.IdaKeys.Rotate(reference);

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _server.Services.Journal.Clear();

    /// <summary>Stops the server.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Stops the server and waits for it, for containers that are disposed of without asynchronous code.</summary>
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();
}
