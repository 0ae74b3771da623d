using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Credentials.Requests;

namespace Mosip.Partner.Tests.Unit.Credentials;

public sealed class CredentialRequestClientTests : IDisposable
{
    private readonly Generator _generator = new();
    private readonly CredentialRequestClient _client;

    public CredentialRequestClientTests() => _client = new CredentialRequestClient(
        _ => new HttpClient(_generator, disposeHandler: false),
        new Uri("https://gateway.example.org/v1/credentialrequest"),
        "acme-print",
        new FakeTimeProvider(new DateTimeOffset(2024, 5, 14, 8, 30, 55, TimeSpan.Zero)));

    public void Dispose() => _generator.Dispose();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_Request_IsWrittenInMosipsSpelling()
    {
        _generator.Answer = """{"id":"mosip.credential.request.generator","response":{"requestId":"b7a0f3d2","id":"5678901234"},"errors":null}""";
        var request = new CredentialRequest
        {
            IndividualId = "5678901234",
            CredentialType = "euin",
            Recipient = "acme",
            User = "mosip",
            ProtectsAll = true,
            ProtectionKey = "482913",
            Attributes = ["fullName", "UIN"],
            AdditionalData = JsonDocument.Parse("""{"registrationId":"1"}""").RootElement,
        };

        Assert.Equal("b7a0f3d2", await _client.CreateAsync(request, Cancel));
        Assert.Equal("POST https://gateway.example.org/v1/credentialrequest/requestgenerator", _generator.Calls.Single());
        Assert.Equal(
            """{"id":"mosip.credential.request.generator","version":"1.0","requesttime":"2024-05-14T08:30:55.000Z","metadata":{},"request":{"id":"5678901234","credentialType":"euin","issuer":"acme-print","recepiant":"acme","user":"mosip","encrypt":true,"encryptionKey":"482913","sharableAttributes":["fullName","UIN"],"additionalData":{"registrationId":"1"}}}""",
            _generator.Body);
        Assert.Equal("euin for the own partner", request.ToString());
    }

    [Fact]
    public async Task CreateAsync_OwnRequestId_IsVersion2()
    {
        _generator.Answer = """{"response":{"requestId":"10001-PDF"},"errors":[]}""";

        Assert.Equal("10001-PDF", await _client.CreateAsync("10001-PDF", new CredentialRequest { IndividualId = "10001", CredentialType = "PDFCard", Receiver = "other" }, Cancel));
        Assert.Equal("POST https://gateway.example.org/v1/credentialrequest/v2/requestgenerator/10001-PDF", _generator.Calls.Single());
        Assert.Contains("\"issuer\":\"other\"", _generator.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_Request_GivesItsState()
    {
        _generator.Answer = """{"response":{"requestId":"r/1","id":"5678901234","statusCode":"PRINTED","url":"http://x/y"},"errors":null}""";

        CredentialRequestStatus status = await _client.GetAsync("r/1", Cancel);

        Assert.Equal(new CredentialRequestStatus("r/1", new CredentialRequestState("PRINTED"), "http://x/y"), status);
        Assert.Equal("GET https://gateway.example.org/v1/credentialrequest/get/r%2F1", _generator.Calls.Single());
        Assert.Equal("r/1 PRINTED", status.ToString());
    }

    [Fact]
    public async Task CancelAsync_New_IsOneCall()
    {
        _generator.Answer = """{"response":{"requestId":"r1","id":"5678901234"},"errors":null}""";

        Assert.Equal(new CredentialRequestStatus("r1", CredentialRequestState.Cancelled, null), await _client.CancelAsync("r1", Cancel));
        Assert.Equal("GET https://gateway.example.org/v1/credentialrequest/cancel/r1", _generator.Calls.Single());
    }

    [Fact]
    public async Task CancelAsync_IssuedAlready_IsARefusal()
    {
        _generator.Answer = """{"response":null,"errors":[{"errorCode":"IDR-CRG-004","message":"request id already processed"}]}""";

        Assert.Equal("IDR-CRG-004", (await Assert.ThrowsAsync<MosipServiceException>(() => _client.CancelAsync("r1", Cancel))).Error.Code.Value);
    }

    [Fact]
    public async Task ListAsync_Query_IsInTheAddress()
    {
        _generator.Answer = """{"response":{"pageNo":1,"totalPages":3,"data":[{"requestId":"r1","credentialType":"euin","partner":"acme-print","statusCode":"ISSUED","updateDateTime":"x"},{"other":1}]},"errors":null}""";

        CredentialRequestPage page = await _client.ListAsync(new CredentialRequestQuery { Since = new DateTimeOffset(2024, 5, 12, 0, 0, 0, TimeSpan.Zero), Page = 1, PageSize = 10, OrderBy = "upd_dtimes" }, Cancel);

        Assert.Equal(
            "GET https://gateway.example.org/v1/credentialrequest/getRequestIds?statusCode=ISSUED&pageNumber=1&pageSize=10&direction=ASC&orderBy=upd_dtimes&effectivedtimes=2024-05-12T00%3A00%3A00.000Z",
            _generator.Calls.Single());
        Assert.Equal([new CredentialRequestSummary("r1", "euin", "acme-print", CredentialRequestState.Issued)], page.Requests);
        Assert.Equal(3, page.TotalPages);
    }

    [Fact]
    public async Task ListAsync_NoRecords_IsAnEmptyPage()
    {
        _generator.Answer = """{"response":null,"errors":[{"errorCode":"IDR-CRG-009","message":"No records found"}]}""";

        Assert.Empty((await _client.ListAsync(new CredentialRequestQuery(), Cancel)).Requests);
    }

    [Theory]
    [InlineData("<html>", MosipTransportFault.NotJson)]
    [InlineData("{}", MosipTransportFault.UnexpectedReply)]
    [InlineData("""{"response":{},"errors":null}""", MosipTransportFault.UnexpectedReply)]
    public async Task GetAsync_OtherAnswer_IsNoAnswer(string body, MosipTransportFault fault)
    {
        _generator.Answer = body;

        Assert.Equal(fault, (await Assert.ThrowsAsync<MosipTransportException>(() => _client.GetAsync("r1", Cancel))).Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task GetAsync_IdThatIsNone_IsRefused(string id) => await Assert.ThrowsAnyAsync<ArgumentException>(() => _client.GetAsync(id, Cancel));

    [Fact]
    public async Task RunAsync_Backfill_TriggersOwnCredentialsThatAreNotKnown()
    {
        _generator.Answers["pageNumber=0"] = """{"response":{"totalPages":2,"data":[{"requestId":"known","partner":"acme-print"},{"requestId":"lost-1","partner":"acme-print"},{"requestId":"foreign","partner":"other"}]},"errors":null}""";
        _generator.Answers["pageNumber=1"] = """{"response":{"totalPages":2,"data":[{"requestId":"lost-2","partner":"acme-print"},{"requestId":"lost-1","partner":"acme-print"}]},"errors":null}""";
        _generator.Answers["pageNumber=2"] = """{"response":null,"errors":[{"errorCode":"IDR-CRG-009","message":"No records found"}]}""";
        _generator.Answers["retrigger/lost-1"] = """{"response":null,"errors":[{"errorCode":"IDR-CRG-007","message":"retry count exceeded"}]}""";
        _generator.Answers["retrigger/lost-2"] = """{"response":{"requestId":"lost-2"},"errors":null}""";

        IReadOnlyList<string> triggered = await new CredentialBackfill(_client, "acme-print", new FakeTimeProvider(new DateTimeOffset(2024, 5, 14, 0, 0, 0, TimeSpan.Zero)))
            .RunAsync(TimeSpan.FromDays(2), static (request, _) => ValueTask.FromResult(request == "known"), Cancel);

        Assert.Equal(["lost-2"], triggered);
        Assert.Equal(["retrigger/lost-1", "retrigger/lost-2"], _generator.Calls.Where(static call => call.StartsWith("PUT", StringComparison.Ordinal)).Select(static call => call[(call.IndexOf("retrigger", StringComparison.Ordinal))..]));
        Assert.Contains("effectivedtimes=2024-05-12T00%3A00%3A00.000Z", _generator.Calls[0], StringComparison.Ordinal);
        Assert.DoesNotContain(_generator.Calls, static call => call.Contains("orderBy", StringComparison.Ordinal));
    }

    private sealed class Generator : HttpMessageHandler
    {
        public string Answer { get; set; } = "";

        public Dictionary<string, string> Answers { get; } = [];

        public List<string> Calls { get; } = [];

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string address = request.RequestUri!.AbsoluteUri;
            Calls.Add($"{request.Method} {address}");
            if (request.Content is { } content)
                Body = await content.ReadAsStringAsync(cancellationToken);
            string answer = Answers.FirstOrDefault(entry => address.Contains(entry.Key, StringComparison.Ordinal)).Value ?? Answer;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }
    }
}
