using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.DataShare;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Tests.Unit.Core.DataShare;

public sealed class DataShareClientTests : IDisposable
{
    private const string Address = "http://datashare.datashare/v1/datashare/get/mpolicy-default-euin/acme-print/key";
    private const string Exhausted = """{"id":"mosip.data.share","version":"1.0","responsetime":"2024-05-14T09:05:00.000Z","dataShare":null,"errors":[{"errorCode":"DAT-SER-006","message":"Data share usuage expired"}]}""";

    private static readonly Uri Gateway = new("https://gateway.example.org");

    private readonly Script _script = new();
    private readonly DataShareOptions _options = new();

    public void Dispose() => _script.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DataShareClient Client => new(() => new HttpClient(_script, disposeHandler: false), Gateway, _options, TimeProvider.System);

    [Fact]
    public async Task FetchAsync_NameOfTheCluster_IsReadThroughTheGateway()
    {
        _script.Answers("packet", signature: "eyJ..sig");

        FetchedShare share = await Client.FetchAsync(Address, Cancel);

        Assert.Equal("packet", Encoding.UTF8.GetString(share.Content.Span));
        Assert.Equal("eyJ..sig", share.Signature);
        Assert.Equal("https://gateway.example.org/v1/datashare/get/mpolicy-default-euin/acme-print/key", _script.Requests.Single());
        Assert.Equal("share of 6 bytes", share.ToString());
    }

    [Fact]
    public async Task FetchAsync_RewrittenHost_KeepsPathAndQuery()
    {
        _options.HostRewrites["inside.example"] = new Uri("https://outside.example:8443");
        _script.Answers("x");

        await Client.FetchAsync("http://inside.example/a/b?c=d", Cancel);

        Assert.Equal("https://outside.example:8443/a/b?c=d", _script.Requests.Single());
    }

    [Theory]
    [InlineData("https://elsewhere.example/share")]
    [InlineData("http://allowed.example/share")]
    [InlineData("https://gateway.example.org:444/share")]
    [InlineData("https://user@gateway.example.org/share")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    public async Task FetchAsync_HostThatWasNotNamed_GetsNoToken(string address)
    {
        _options.AllowedHosts.Add("allowed.example");

        await Assert.ThrowsAsync<MosipInputException>(() => Client.FetchAsync(address, Cancel));

        Assert.Empty(_script.Requests);
    }

    [Theory]
    [InlineData("https://allowed.example/share")]
    [InlineData("https://GATEWAY.example.org/share")]
    public async Task FetchAsync_AllowedHost_IsRead(string address)
    {
        _options.AllowedHosts.Add("allowed.example");
        _script.Answers("x");

        Assert.Equal(1, (await Client.FetchAsync(address, Cancel)).Content.Length);
    }

    [Fact]
    public async Task FetchAsync_ErrorWithStatus200_IsARefusalWithItsCode_AndNothingIsWritten()
    {
        _script.Answers(Exhausted);
        using var destination = new MemoryStream();

        var e = await Assert.ThrowsAsync<MosipServiceException>(() => Client.FetchAsync(Address, destination, Cancel));

        Assert.Equal("DAT-SER-006", e.Error.Code.Value);
        Assert.Equal(HttpStatusCode.OK, e.StatusCode);
        Assert.Equal(0, destination.Length);
        Assert.Single(_script.Requests);
    }

    [Theory]
    [InlineData("DAT-SER-001", "Data Encryption failed")]
    [InlineData("DAT-SER-002", "API not accessible")]
    [InlineData("DAT-SER-003", "File is not exists or File is empty")]
    [InlineData("DAT-SER-004", "URL creation exception")]
    [InlineData("DAT-SER-005", "Failed to generate digital signature")]
    [InlineData("DAT-SER-006", "Data share usuage expired")]
    [InlineData("DAT-SER-007", "Exception while fetching policy details")]
    [InlineData("DAT-SER-008", "Data share not found")]
    public async Task Calls_EachCodeOfTheService_IsARefusalThatSaysWhatToDo(string code, string message)
    {
        string refusal = $$"""{"id":"mosip.data.share","version":"1.0","responsetime":"2024-05-14T09:05:00.000Z","dataShare":null,"errors":[{"errorCode":"{{code}}","message":"{{message}}"}]}""";
        _script.Answers(refusal);
        _script.Answers(refusal);

        var fetched = await Assert.ThrowsAsync<MosipServiceException>(() => Client.FetchAsync(Address, Cancel));
        var created = await Assert.ThrowsAsync<MosipServiceException>(() => Client.CreateAsync("policy", "acme", "x"u8.ToArray(), Cancel));

        foreach (MosipServiceException e in new[] { fetched, created })
        {
            Assert.Equal((code, message), (e.Error.Code.Value, e.Error.Message));
            Assert.Contains(MosipErrorCatalogue.Describe(e.Error.Code).WhatToDo, e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"credentialSubject":{"id":"1"},"errors":[{"errorCode":"X"}]}""")]
    [InlineData("""{"id":"http://mosip.io/credentials/1","errors":[],"type":[]}""")]
    [InlineData("{ not json")]
    public async Task FetchAsync_PlainShareThatLooksLikeAnError_IsAShare(string json)
    {
        _script.Answers(json);

        Assert.Equal(json, Encoding.UTF8.GetString((await Client.FetchAsync(Address, Cancel)).Content.Span));
    }

    [Fact]
    public async Task FetchAsync_TokenRefusedTwiceInOneBody_IsARefusal()
    {
        const string Refusal = """{"errors":[{"errorCode":"KER-ATH-401","message":"Authentication Failed"}]}""";
        _script.Answers(Refusal + Refusal, HttpStatusCode.Unauthorized);

        var e = await Assert.ThrowsAsync<MosipServiceException>(() => Client.FetchAsync(Address, Cancel));

        Assert.Equal(("KER-ATH-401", HttpStatusCode.Unauthorized), (e.Error.Code.Value, e.StatusCode!.Value));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task FetchAsync_OtherStatus_IsATransportFaultAndNotRepeated(HttpStatusCode status)
    {
        _script.Answers("<html>", status);

        var e = await Assert.ThrowsAsync<MosipTransportException>(() => Client.FetchAsync(Address, Cancel));

        Assert.Equal((MosipTransportFault.HttpStatus, status), (e.Fault, e.StatusCode!.Value));
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task FetchAsync_LostConnection_IsNotRepeated_BecauseTheReadingMayBeCounted()
    {
        _script.Throws(new HttpRequestException(HttpRequestError.ResponseEnded));

        var e = await Assert.ThrowsAsync<MosipTransportException>(() => Client.FetchAsync(Address, Cancel));

        Assert.True(e.MayHaveBeenProcessed);
        Assert.Single(_script.Requests);
    }

    [Fact]
    public async Task FetchAsync_NoConnection_IsTriedAgain()
    {
        _script.Throws(new HttpRequestException(HttpRequestError.ConnectionError)).Answers("", HttpStatusCode.ServiceUnavailable).Answers("packet");

        Assert.Equal(6, (await Client.FetchAsync(Address, Cancel)).Content.Length);
        Assert.Equal(3, _script.Requests.Count);
    }

    [Fact]
    public async Task FetchAsync_NeverAConnection_SaysSo()
    {
        _options.MaximumRetries = 1;
        _script.Throws(new HttpRequestException(HttpRequestError.ConnectionError)).Throws(new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.Equal(MosipTransportFault.NotReached, (await Assert.ThrowsAsync<MosipTransportException>(() => Client.FetchAsync(Address, Cancel))).Fault);
        Assert.Equal(2, _script.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FetchAsync_LargerThanTheLimit_IsRefused(bool saysItsLength)
    {
        _options.MaximumSize = 100_000;
        _script.Answers(new string('x', 100_001), hidesLength: !saysItsLength);

        Assert.Equal(MosipTransportFault.ReplyTooLarge, (await Assert.ThrowsAsync<MosipTransportException>(() => Client.FetchAsync(Address, Cancel))).Fault);
    }

    [Fact]
    public async Task FetchAsync_AtTheLimit_IsRead()
    {
        _options.MaximumSize = 100_000;
        _script.Answers(new string('x', 100_000), hidesLength: true);

        Assert.Equal(100_000, (await Client.FetchAsync(Address, Cancel)).Content.Length);
    }

    [Fact]
    public async Task FetchAsync_EmptyShare_IsNoShare()
    {
        _script.Answers("");

        Assert.Equal(MosipTransportFault.UnexpectedReply, (await Assert.ThrowsAsync<MosipTransportException>(() => Client.FetchAsync(Address, Cancel))).Fault);
    }

    [Fact]
    public async Task FetchAsync_NoAnswerInTime_IsATimeout()
    {
        var time = new FakeTimeProvider();
        var client = new DataShareClient(() => new HttpClient(_script, disposeHandler: false), Gateway, _options, time);
        _script.Hangs();

        Task<FetchedShare> fetch = client.FetchAsync(Address, Cancel);
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(MosipTransportFault.TimedOut, (await Assert.ThrowsAsync<MosipTransportException>(() => fetch)).Fault);
    }

    [Fact]
    public async Task CreateAsync_File_IsSentAsThePartThatMosipReads()
    {
        _script.Answers("""{"id":"x","dataShare":{"url":"http://datashare.datashare/v1/datashare/get/p/s/k","validForInMinutes":30,"transactionsAllowed":2,"policyId":"p","subscriberId":"s"},"errors":null}""");

        CreatedShare share = await Client.CreateAsync("mpolicy-default-resident", "mpartner-default-resident", "document"u8.ToArray(), Cancel);

        Assert.Equal("https://gateway.example.org/v1/datashare/create/mpolicy-default-resident/mpartner-default-resident", _script.Requests.Single());
        Assert.Contains("name=file", _script.Body, StringComparison.Ordinal);
        Assert.Contains("document", _script.Body, StringComparison.Ordinal);
        Assert.Equal((2, TimeSpan.FromMinutes(30)), (share.ReadingsAllowed!.Value, share.ValidFor!.Value));
        Assert.Equal("http://datashare.datashare/v1/datashare/get/p/s/k", share.Address.AbsoluteUri);
    }

    [Fact]
    public async Task CreateAsync_PolicyUnknown_IsARefusal()
    {
        _script.Answers("""{"dataShare":null,"errors":[{"errorCode":"DAT-SER-007","message":"Exception while fetching policy details"}]}""");

        Assert.Equal("DAT-SER-007", (await Assert.ThrowsAsync<MosipServiceException>(() => Client.CreateAsync("p", "s", "x"u8.ToArray(), Cancel))).Error.Code.Value);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"dataShare":{"url":"relative"}}""")]
    [InlineData("<html>")]
    public async Task CreateAsync_OtherAnswer_IsUnexpected(string body)
    {
        _script.Answers(body);

        Assert.Equal(MosipTransportFault.UnexpectedReply, (await Assert.ThrowsAsync<MosipTransportException>(() => Client.CreateAsync("p", "s", "x"u8.ToArray(), Cancel))).Fault);
    }

    private sealed class Script : HttpMessageHandler
    {
        private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _steps = [];

        public List<string> Requests { get; } = [];

        public string Body { get; private set; } = "";

        public Script Answers(string body, HttpStatusCode status = HttpStatusCode.OK, string? signature = null, bool hidesLength = false)
        {
            _steps.Enqueue(_ =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(body);
                var response = new HttpResponseMessage(status) { Content = hidesLength ? new StreamContent(new Unseekable(bytes)) : new ByteArrayContent(bytes) };
                if (signature is not null)
                    response.Headers.TryAddWithoutValidation("Signature", signature);
                return Task.FromResult(response);
            });
            return this;
        }

        public Script Throws(Exception exception)
        {
            _steps.Enqueue(_ => throw exception);
            return this;
        }

        public void Hangs() => _steps.Enqueue(async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException("It never answers.");
        });

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.RequestUri!.AbsoluteUri);
            if (request.Content is { } content)
                Body = await content.ReadAsStringAsync(cancellationToken);
            return await _steps.Dequeue()(cancellationToken);
        }
    }

    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
