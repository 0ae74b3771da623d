using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>Where one of IDA's certificates comes from: a file, or an address at which it is published.</summary>
internal sealed class IdaCertificateSource(IHttpClientFactory clients, string clientName, Uri? address, string? file)
{
    private const string Operation = "get IDA certificate";
    private const int MaximumSize = 64 * 1024;

    public bool IsGiven => file is not null || address is not null;

    /// <summary>The certificate in the file; null where it comes from an address.</summary>
    public X509Certificate2? ReadFile() =>
        file is null ? null
        : CertificateFile.Read(file) is [var certificate, ..] ? certificate
        : throw new MosipInputException(MosipInputFault.Malformed, Operation, Path.GetFileName(file));

    public async Task<X509Certificate2> GetAsync(CancellationToken cancellationToken)
    {
        if (ReadFile() is { } certificate)
            return certificate;
        using HttpClient client = clients.CreateClient(clientName);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
                throw new MosipTransportException(MosipTransportFault.HttpStatus, Operation, statusCode: response.StatusCode, detail: address!.Host);
            byte[] content = await BoundedReader.ReadAsync(response.Content, MaximumSize, Operation, transactionId: null, cancellationToken).ConfigureAwait(false);
            return CertificateReader.Read(content)[0];
        }
        catch (MosipInputException e)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, Operation, detail: "what is published there is not a certificate", innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, Operation, detail: address!.Host, innerException: e);
        }
    }
}
