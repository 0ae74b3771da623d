using System.Net;
using System.Net.Sockets;

namespace Mosip.Partner.Tests.Server;

internal static class Ports
{
    /// <summary>A TCP port that nobody has now.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
