using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>What is tried again. Answers come from memory, so that the clock is the test's alone.</summary>
public sealed class RetryTests : IDisposable
{
    private readonly StubGateway _gateway = new();
    private readonly ServiceProvider _services;
    private readonly MosipManagement _clients;

    public RetryTests()
    {
        IServiceCollection services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(new ImpatientTime());
        _services = services
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId) = (new Uri("https://api.example.org"), "acme"))
                .UseLogin(MosipCredentials.Client("c", "s"))
                .ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => _gateway)))
            .AddMosipManagement()
            .Services.BuildServiceProvider();
        _clients = _services.GetRequiredService<MosipManagement>();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable, 3)]
    [InlineData(HttpStatusCode.BadGateway, 3)]
    [InlineData(HttpStatusCode.TooManyRequests, 3)]
    [InlineData(HttpStatusCode.InternalServerError, 1)]
    [InlineData(HttpStatusCode.NotFound, 1)]
    public async Task Get_PassingFault_IsTriedAgain(HttpStatusCode status, int attempts)
    {
        _gateway.Answer = () => new HttpResponseMessage(status);

        MosipTransportException e = await FailAsync(() => _clients.Partners.GetAsync("acme", Cancellation));

        Assert.Equal(status, e.StatusCode);
        Assert.Equal(attempts, _gateway.Calls);
    }

    [Fact]
    public async Task Search_PassingFault_IsTriedAgainAlthoughItIsAPost()
    {
        _gateway.Answer = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);

        await FailAsync(() => _clients.Partners.FindValuesAsync(new FilterColumn("name"), Cancellation));

        Assert.Equal(3, _gateway.Calls);
    }

    [Fact]
    public async Task Write_PassingFault_IsNotTriedAgain()
    {
        _gateway.Answer = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);

        MosipTransportException e = await FailAsync(() => _clients.MispLicences.CreateAsync("m", Cancellation));

        Assert.True(e.MayHaveBeenProcessed);
        Assert.Equal(1, _gateway.Calls);
    }

    [Fact]
    public async Task Write_ConnectionLost_IsNotTriedAgain()
    {
        _gateway.Answer = () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");

        MosipTransportException e = await FailAsync(() => _clients.MispLicences.CreateAsync("m", Cancellation));

        Assert.Equal(MosipTransportFault.ConnectionLost, e.Fault);
        Assert.Equal(1, _gateway.Calls);
    }

    [Fact]
    public async Task Write_NoConnection_IsTriedAgain()
    {
        _gateway.Answer = () => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

        MosipTransportException e = await FailAsync(() => _clients.MispLicences.CreateAsync("m", Cancellation));

        Assert.Equal(MosipTransportFault.NotReached, e.Fault);
        Assert.Equal(3, _gateway.Calls);
    }

    [Fact]
    public async Task Login_ServiceAwayForAMoment_IsTriedAgain()
    {
        int refusals = 2;
        _gateway.LogIn = () => refusals-- > 0 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : StubGateway.Token();
        _gateway.Answer = () => new HttpResponseMessage(HttpStatusCode.NotFound);

        MosipTransportException e = await FailAsync(() => _clients.MispLicences.CreateAsync("m", Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, e.StatusCode);
    }

    private static Task<MosipTransportException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<MosipTransportException>(call);

    /// <summary>A clock on which pauses between attempts take no time, and limits are never reached.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new Timer(callback, state);
            timer.Change(dueTime, period);
            return timer;
        }

        private sealed class Timer(TimerCallback callback, object? state) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                if (dueTime >= TimeSpan.Zero && dueTime < LongestPause)
                    ThreadPool.QueueUserWorkItem(_ => callback(state));
                return true;
            }

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }

    private sealed class StubGateway : HttpMessageHandler
    {
        private int _calls;

        public int Calls => _calls;

        public Func<HttpResponseMessage> Answer { get; set; } = null!;

        public Func<HttpResponseMessage> LogIn { get; set; } = Token;

        public static HttpResponseMessage Token()
        {
            var response = new HttpResponseMessage { Content = new StringContent(ScriptedPms.Success("{}")) };
            response.Headers.TryAddWithoutValidation("Authorization", "token");
            return response;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.StartsWith("/v1/authmanager", StringComparison.Ordinal))
                return Task.FromResult(LogIn());
            Interlocked.Increment(ref _calls);
            return Task.FromResult(Answer());
        }
    }
}
