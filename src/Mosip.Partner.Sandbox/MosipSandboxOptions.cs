using System.Net;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox;

/// <summary>How a sandbox is set up.</summary>
public sealed class MosipSandboxOptions
{
    private readonly List<Resident> _residents = [];

    /// <summary>The TCP port. Default: 0, any that is free.</summary>
    public int Port { get; set; }

    /// <summary>The address to listen on. Default: 127.0.0.1.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>
    /// Whether other machines may reach the sandbox. Its keys and passwords are public, so <see cref="Address"/> must be a loopback address unless this is
    /// set. Default: no.
    /// </summary>
    public bool AllowOtherMachines { get; set; }

    /// <summary>Whether to serve HTTPS with a self-signed test certificate: see <see cref="MosipSandbox.TlsCertificate"/>. Default: no.</summary>
    public bool UseTls { get; set; }

    /// <summary>The MOSIP release to play. Default: 1.3.0.</summary>
    public MosipRelease Release { get; set; } = MosipRelease.V1_3_0;

    /// <summary>MOSIP's clock. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Where refusals are logged, each with its explanation. Default: nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Makes the decimal ids and API keys of partner management the same in each run; null (the default) for random ones.</summary>
    public int? IdSeed { get; set; }

    /// <summary>
    /// Whether partner management begins with the rows of a new deployment: the partners that are MOSIP itself (<c>mpartner-default-print</c> and others), their
    /// policies and policy groups. Default: yes.
    /// </summary>
    public bool SeedDefaultPartners { get; set; } = true;

    /// <summary>Whether partner management lists the certificates of authorities (PMS_FEATURE_001 otherwise; from 1.2.2 on). Default: yes.</summary>
    public bool OffersAuthorityCertificates { get; set; } = true;

    /// <summary>Whether partner management has OpenID Connect clients (PMS_FEATURE_002 otherwise; from 1.2.2 on). Default: yes.</summary>
    public bool OffersOidcClients { get; set; } = true;

    /// <summary>Whether partners can get back the certificates that they uploaded (PMS_FEATURE_003 otherwise; from 1.2.2 on). Default: yes.</summary>
    public bool OffersUploadedCertificates { get; set; } = true;

    /// <summary>How many requests <see cref="MosipSandbox.Requests"/> remembers. Default: 1,000.</summary>
    public int RememberedRequests { get; set; } = 1_000;

    /// <summary>
    /// How long the WebSub hub waits before it tries a callback again to which it could not connect; each further wait is twice as long, up to 20 seconds. Default: 3 seconds, as MOSIP's.
    /// </summary>
    public TimeSpan HubRetryDelay { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Whether the answer 401 to a call without any cookie comes twice, back to back, so that it is no JSON as a whole: a fault of MOSIP 1.2.0.1 and 1.3.0. Default: yes.
    /// </summary>
    public bool RepeatsAnswersWithoutCookie { get; set; } = true;

    /// <summary>
    /// Makes the data share service run without partner management, under one policy for one partner (the standalone mode of 1.3). Default: null, policies come from partner management.
    /// </summary>
    public StaticDataShare? StaticDataShare { get; set; }

    /// <summary>
    /// The clients that the data share answers, beside MOSIP's own; others get 401, as a new partner does until the operator has added it (<c>auth.server.admin.allowed.audience</c>). Default:
    /// null, all clients.
    /// </summary>
    public IReadOnlyCollection<string>? DataShareAudience { get; set; }

    /// <summary>The addresses that IDA accepts as <c>domainUri</c> of a request with biometrics (<c>mosip.ida.allowed.domain.uris</c>).</summary>
    public IList<string> AllowedDomainUris { get; } = ["https://api-internal.sandbox.example"];

    /// <summary>The people whom IDA knows.</summary>
    public IReadOnlyList<Resident> Residents => _residents;

    /// <summary>Adds a person.</summary>
    /// <param name="resident">For example <c>Resident.Sample("4370296312658178")</c>.</param>
    public MosipSandboxOptions AddResident(Resident resident)
    {
        ArgumentNullException.ThrowIfNull(resident);
        _residents.Add(resident);
        return this;
    }

    /// <summary>
    /// Adds three invented people, for a sandbox that is run as a program: one with a VID without limits (<c>4370296312658178</c>), one whose VID lasts for one
    /// authentication (<c>5291047638126405</c>), and one who has locked OTP (<c>6182039471059383</c>). All are called Amina Diallo; their OTP is <c>111111</c>.
    /// </summary>
    public MosipSandboxOptions AddSampleResidents()
    {
        foreach (Resident resident in SampleResident.All)
            AddResident(resident);
        return this;
    }

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Address);
        ArgumentNullException.ThrowIfNull(Release);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentOutOfRangeException.ThrowIfLessThan(RememberedRequests, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(HubRetryDelay, TimeSpan.Zero);
        if (StaticDataShare is not null && Release != MosipRelease.V1_3_0)
            throw new InvalidOperationException($"{nameof(StaticDataShare)} is new in MOSIP 1.3.0, and the sandbox plays {Release}.");
        if (!IPAddress.IsLoopback(Address) && !AllowOtherMachines)
            throw new InvalidOperationException($"The sandbox's keys and passwords are public, so it listens on this machine only. {Address} lets others in; set {nameof(AllowOtherMachines)} if that is wanted.");
    }
}
