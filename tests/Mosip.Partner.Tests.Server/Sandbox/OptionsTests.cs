using System.Net;
using System.Net.Sockets;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Sandbox;

public class OptionsTests
{
    [Fact]
    public async Task StartAsync_OnAnAddressOfOtherMachines_IsRefused()
    {
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => MosipSandbox.StartAsync(options => options.Address = IPAddress.Any, TestBank.Cancellation));

        Assert.Contains(nameof(MosipSandboxOptions.AllowOtherMachines), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_ListensOnLoopback_OnAFreePort()
    {
        await using MosipSandbox one = await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation);
        await using MosipSandbox two = await MosipSandbox.StartAsync(cancellationToken: TestBank.Cancellation);

        Assert.Equal("127.0.0.1", one.BaseAddress.Host);
        Assert.NotEqual(one.BaseAddress.Port, two.BaseAddress.Port);
    }

    [Fact]
    public async Task StartAsync_OnAPortThatIsTaken_Fails()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        await Assert.ThrowsAsync<IOException>(() => MosipSandbox.StartAsync(options => options.Port = port, TestBank.Cancellation));
    }

    [Fact]
    public async Task UseTls_ServesHttps_WithTheCertificateThatIsShown()
    {
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.UseTls = true, TestBank.Cancellation);
        byte[]? seen = null;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => (seen = certificate?.GetRawCertData()) is not null },
        });

        using HttpResponseMessage answer = await http.GetAsync(sandbox.BaseAddress, TestBank.Cancellation);

        Assert.Equal("https", sandbox.BaseAddress.Scheme);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(sandbox.TlsCertificate!.RawData, seen);
        Assert.False(sandbox.TlsCertificate.HasPrivateKey);
    }

    [Theory]
    [InlineData("4370296312658179")]
    [InlineData("437029631265817")]
    [InlineData("not a number")]
    public void Resident_WithAWrongId_IsRefused_WithoutRepeatingIt(string id)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Resident.Sample(id));

        Assert.DoesNotContain(id, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddSampleResidents_AddsThree_WithDifferentIds()
    {
        MosipSandboxOptions options = new MosipSandboxOptions().AddSampleResidents();

        Assert.Equal(3, options.Residents.SelectMany(resident => resident.Vids).Select(vid => vid.Id).Distinct().Count());
        Assert.Equal(3, options.Residents.Select(resident => resident.Uin).Distinct().Count());
    }
}
