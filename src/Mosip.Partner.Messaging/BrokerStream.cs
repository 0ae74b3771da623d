using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Messaging;

/// <summary>Connects to a broker's port, with TLS where its address asks for it. Both protocols do it here.</summary>
internal static class BrokerStream
{
    /// <summary>Connects.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="port">The port where the address has none.</param>
    /// <param name="isTls">Whether to begin with TLS.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The broker cannot be reached, or its certificate is not trusted.</exception>
    public static async Task<Stream> ConnectAsync(QueueBroker broker, int port, bool isTls, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var certificate = new BrokerCertificate(broker);
        Stream? stream = null;
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(broker.Address.IdnHost, broker.Address.Port > 0 ? broker.Address.Port : port, cancellationToken).ConfigureAwait(false);
            stream = new NetworkStream(socket, ownsSocket: true);
            return isTls ? await SecureAsync(stream, broker, certificate, cancellationToken).ConfigureAwait(false) : stream;
        }
        catch (Exception e)
        {
            if (stream is not null)
                await stream.DisposeAsync().ConfigureAwait(false);
            socket.Dispose();
            throw e switch
            {
                AuthenticationException => new MosipTransportException(
                    MosipTransportFault.TlsFailed, QueueOperations.Connect, detail: $"{broker.Name}: {certificate.Refusal ?? "no TLS could be agreed on"}", innerException: e),
                SocketException or IOException => new MosipTransportException(MosipTransportFault.NotReached, QueueOperations.Connect, detail: broker.Name, innerException: e),
                _ => e,
            };
        }
    }

    private static async Task<Stream> SecureAsync(Stream stream, QueueBroker broker, BrokerCertificate certificate, CancellationToken cancellationToken)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = broker.Address.IdnHost,
                ClientCertificates = broker.ClientCertificate is { } own ? [own] : null,
                RemoteCertificateValidationCallback = certificate.Validate,
            },
            cancellationToken).ConfigureAwait(false);
        return secure;
    }
}
