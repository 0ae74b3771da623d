using System.Text;
using System.Text.Json;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Jws;

namespace Mosip.Partner.Tests.Server.Authentication;

public class RetryTests
{
    [Fact]
    public async Task AuthenticateAsync_NoAnswerInTime_SendsExactlyOneRequest()
    {
        var ida = new ScriptedIda(authentication => authentication.Configure(options => options.AttemptTimeout = TimeSpan.FromSeconds(10)));
        var arrived = new TaskCompletionSource();
        ida.Answer = async (_, cancellationToken) =>
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("The wait ends by cancellation only.");
        };

        Task<AuthResult> call = ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), TestContext.Current.CancellationToken);
        await arrived.Task;
        ida.Time.Advance(TimeSpan.FromSeconds(11));

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => call);
        Assert.Equal(MosipTransportFault.TimedOut, e.Fault);
        Assert.True(e.MayHaveBeenProcessed);
        Assert.Single(ida.Requests);
    }

    [Fact]
    public async Task AuthenticateAsync_BodyNeverEnds_IsGivenUpAtTheTotalTimeout()
    {
        var ida = new ScriptedIda(authentication => authentication.Configure(options => options.TotalTimeout = TimeSpan.FromSeconds(20)));
        var arrived = new TaskCompletionSource();
        ida.Answer = (_, _) => Task.FromResult(new HttpResponseMessage { Content = new StreamContent(new EndlessStream(arrived)) });

        Task<AuthResult> call = ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), TestContext.Current.CancellationToken);
        await arrived.Task;
        ida.Time.Advance(TimeSpan.FromSeconds(21));

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => call);
        Assert.Equal(MosipTransportFault.TimedOut, e.Fault);
        Assert.Single(ida.Requests);
    }

    [Fact]
    public async Task AuthenticateAsync_ConnectionRefusedTwice_IsTriedAgainWithFreshTimeKeyAndSignature()
    {
        var ida = new ScriptedIda();
        int refusals = 0;
        ida.Answer = async (request, _) =>
            refusals++ < 2 ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused") : await ida.Signed(ida.Yes(request));

        Task<AuthResult> call = ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), TestContext.Current.CancellationToken);
        while (!call.IsCompleted)
        {
            ida.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }
        AuthResult result = await call;

        Assert.True(result.IsAuthenticated);
        Assert.Equal(3, ida.Requests.Count);
        foreach (string member in (string[])["request", "requestHMAC", "requestSessionKey", "requestTime"])
            Assert.Equal(3, ida.Requests.Select(request => Member(request.Body, member)).Distinct().Count());
        var verifier = new JwsVerifier(new TrustAnchors([ida.BankKey.SigningCertificate]), ida.Time);
        Assert.All(ida.Requests, request => verifier.VerifyDetached(request.Signature, request.Body));
    }

    [Fact]
    public async Task AuthenticateAsync_ConnectionLostAfterSending_IsNotTriedAgain()
    {
        var ida = new ScriptedIda { Answer = (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost") };

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(MosipTransportFault.ConnectionLost, e.Fault);
        Assert.Single(ida.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task AuthenticateAsync_ServerFails_IsNotTriedAgain(int status)
    {
        var ida = new ScriptedIda { Answer = (_, _) => Task.FromResult(ScriptedIda.Plain("{}", (System.Net.HttpStatusCode)status)) };

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), TestContext.Current.CancellationToken));

        Assert.Equal(status, (int)e.StatusCode!);
        Assert.Single(ida.Requests);
    }

    [Fact]
    public async Task AuthenticateAsync_CallerCancels_ThrowsCancellation()
    {
        var ida = new ScriptedIda();
        using var cancellation = new CancellationTokenSource();
        ida.Answer = async (_, cancellationToken) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("The wait ends by cancellation only.");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ida.Client.AuthenticateAsync(ScriptedIda.OtpRequest(), cancellation.Token));
    }

    private static string Member(byte[] body, string name)
    {
        using JsonDocument document = JsonDocument.Parse(Encoding.UTF8.GetString(body));
        return document.RootElement.GetProperty(name).GetString()!;
    }

    private sealed class EndlessStream(TaskCompletionSource arrived) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
