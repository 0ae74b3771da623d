using System.Globalization;
using System.Security.Cryptography;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox.Credentials;
using Mosip.Partner.Sandbox.Hosting;

namespace Mosip.Partner.Sandbox;

/// <summary>MOSIP's side of credentials as a test sees it. The same is at <c>/v1/credentialrequest</c>, <c>/v1/credentialservice</c> and <c>/v1/datashare</c> over HTTP.</summary>
public sealed class SandboxCredentials
{
    private readonly CredentialServices _services;

    internal SandboxCredentials(CredentialServices services) => _services = services;

    /// <summary>All credentials that were asked for, in no particular order.</summary>
    public IReadOnlyList<SandboxCredential> All => [.. _services.Requests.All.Select(Describe)];

    /// <summary>Issues a credential of a resident as MOSIP does: formats and signs it under the partner's policy, makes the share, and publishes the event.</summary>
    /// <param name="partner">Who gets it.</param>
    /// <param name="resident">The person's UIN, VID or handle.</param>
    /// <param name="pin">The PIN that protected attributes are encrypted with; null for a random one of six digits, as the registration processor makes it. For the type <c>auth</c> there is none.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The credential; its status says whether it was issued, and its comment why not.</returns>
    public async Task<SandboxCredential> IssueAsync(OnboardedCredentialPartner partner, IndividualId resident, string? pin = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partner);
        DateTimeOffset now = _services.Clock.GetUtcNow();
        var request = new CredentialRequest(Guid.NewGuid().ToString())
        {
            Id = resident.Reveal(),
            CredentialType = partner.CredentialType,
            PartnerId = partner.PartnerId,
            EncryptionKey = partner.CredentialType.Equals("auth", StringComparison.OrdinalIgnoreCase) ? pin : pin ?? RandomPin(),
            CreatedAt = now,
            UpdatedAt = now,
        };
        _services.Requests.Set(request);
        await _services.Job.RunAsync(cancellationToken).ConfigureAwait(false);
        return Describe(request);
    }

    /// <summary>What became of a credential.</summary>
    /// <param name="requestId">The request.</param>
    /// <returns>Null for an unknown request.</returns>
    public SandboxCredential? Find(string requestId) => _services.Requests.Find(requestId) is { } request ? Describe(request) : null;

    /// <summary>Waits until a partner has reported a status.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="status">The status, for example <c>PRINTED</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxCredential> WaitAsync(string requestId, string status, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task changed = _services.Requests.Changed;
            if (Find(requestId) is { } credential && credential.Status == status)
                return credential;
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Spends all fetches of the shares so far, so that the next fetch is refused with DAT-SER-006.</summary>
    public void SpendShares() => _services.Shares.Spend();

    /// <summary>Stops the job that issues credentials: requests stay <c>NEW</c>, and can be cancelled.</summary>
    public void Pause() => _services.Job.IsPaused = true;

    /// <summary>Lets the job go on, and issues what waits.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        _services.Job.IsPaused = false;
        return _services.Job.RunAsync(cancellationToken);
    }

    private static string RandomPin() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    private static SandboxCredential Describe(CredentialRequest request) => new(
        request.RequestId, request.PartnerId, request.CredentialType, request.Status, request.Status == CredentialRequestStatus.Failed ? request.StatusComment : null,
        Uri.TryCreate(request.Url, UriKind.Absolute, out Uri? address) ? address : null)
    {
        Explanation = request.Status == CredentialRequestStatus.Failed ? request.Hindrance : null,
    };
}
