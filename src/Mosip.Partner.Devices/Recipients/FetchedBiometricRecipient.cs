using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;
using Mosip.Partner.Devices.SecureBiometricInterfaces;

namespace Mosip.Partner.Devices;

/// <summary>
/// Fetches the certificate that authentication captures are encrypted for (<c>IDA-FIR</c>) from the MOSIP that will authenticate, and keeps it current: it is fetched again daily and before it ends, as IDA
/// exchanges its key. While that fails, the one that is there serves as long as it is in date. Safe for concurrent use.
/// </summary>
/// <remarks>One MOSIP, whatever environment and domain a request names. <c>AddMosipBiometricRecipient</c> makes one that logs in.</remarks>
/// <param name="createClient">Makes the HTTP client of a fetch; it is disposed of afterwards. It puts a token on its requests, where the address wants one.</param>
/// <param name="address">Where the certificate is: IDA's <c>internal/getCertificate?applicationId=IDA&amp;referenceId=IDA-FIR</c>, or a file in PEM or DER form.</param>
/// <param name="lifetime">How long a certificate is used before it is fetched again. Default: one day.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
/// <param name="logger">Told when a certificate could not be fetched again; none when null.</param>
public sealed class FetchedBiometricRecipient(
    Func<HttpClient> createClient, Uri address, TimeSpan? lifetime = null, TimeProvider? timeProvider = null, ILogger<FetchedBiometricRecipient>? logger = null) : IBiometricRecipientProvider, ICertificateExpirySource, IDisposable
{
    private const string Operation = "get IDA certificate for biometrics";
    private const int MaximumSize = 64 * 1024;

    private readonly RecipientCache _cache = new(
        Operation, token => FetchAsync(createClient, address, token), lifetime ?? TimeSpan.FromDays(1), timeProvider ?? TimeProvider.System)
    {
        OnStale = e => Log.RecipientStale((ILogger?)logger ?? NullLogger.Instance, e),
    };

    /// <inheritdoc/>
    /// <exception cref="MosipException">There is none that serves, and none could be fetched.</exception>
    public async ValueTask<EnvelopeRecipient?> FindAsync(string environment, string? domainUri, CancellationToken cancellationToken) => await _cache.GetAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <remarks>Nothing before the first fetch.</remarks>
    public IEnumerable<WatchedCertificate> GetCertificates() => _cache.Current is { } current ? [new WatchedCertificate(CertificateRole.MosipEncryption, current.Certificate)] : [];

    /// <summary>Fetches the certificate anew after IDA refused captures that were encrypted for it (IDA-MPA-003, IDA-MPA-004).</summary>
    /// <param name="refused">The certificate that was refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether there is another one now.</returns>
    /// <exception cref="MosipException">It could not be fetched.</exception>
    public ValueTask<bool> RenewAsync(EnvelopeRecipient refused, CancellationToken cancellationToken = default) => _cache.RenewAsync(refused, cancellationToken);

    /// <summary>Releases the lock; captures under way go on.</summary>
    public void Dispose() => _cache.Dispose();

    private static async Task<X509Certificate2> FetchAsync(Func<HttpClient> createClient, Uri address, CancellationToken cancellationToken)
    {
        using HttpClient client = createClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            byte[] body = await BoundedBody.ReadAsync(response.Content, MaximumSize, Operation, cancellationToken).ConfigureAwait(false);
            // A file server has no envelope around the certificate.
            if (response.IsSuccessStatusCode && !body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("{"u8))
                return CertificateReader.Read(body)[0];
            return CertificateReader.ReadOne(TextOf(ServiceReply.Read(body, response.StatusCode, Operation)));
        }
        catch (MosipInputException e)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, Operation, detail: "what is published there is not a certificate", innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, Operation, detail: address.Host, innerException: e);
        }
    }

    private static string TextOf(ServiceReply reply) =>
        reply.Errors.Count > 0 ? throw new MosipServiceException(Operation, reply.Errors, transactionId: null)
        : reply.Response.ValueKind == JsonValueKind.Object && reply.Response.TryGetProperty("certificate"u8, out JsonElement certificate) && certificate.ValueKind == JsonValueKind.String ? certificate.GetString()!
        : throw new MosipTransportException(MosipTransportFault.UnexpectedReply, Operation, detail: "there is no 'certificate' in the answer");
}
