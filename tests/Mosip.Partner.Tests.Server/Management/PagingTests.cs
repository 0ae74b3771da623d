using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Management;

/// <summary>Pages of both envelopes, honest and lying ones.</summary>
public class PagingTests
{
    private static CancellationToken Cancellation => ScriptedPms.Cancellation;

    private static string Rows(int from, int count) => string.Join(',', Enumerable.Range(from, count).Select(i => $$"""{"code":"type-{{i}}"}"""));

    /// <summary>A server with rows of the first envelope that may say something else about them.</summary>
    private static ScriptedPms Search(int rows, Func<int, int>? total = null, bool ignoresPage = false, Action<MosipManagementOptions>? configure = null)
    {
        ScriptedPms pms = ScriptedPms.Start(configure);
        pms.Answer = call =>
        {
            JsonNode pagination = call.Json["request"]!["pagination"]!;
            int size = (int)pagination["pageFetch"]!, page = ignoresPage ? 0 : (int)pagination["pageStart"]!;
            int from = Math.Min(page * size, rows), count = Math.Min(size, rows - from);
            return (200, ScriptedPms.Success(count == 0
                ? """{"fromRecord":0,"toRecord":0,"totalRecord":0,"data":null}"""
                : $$"""{"fromRecord":{{from + 1}},"toRecord":{{from + count}},"totalRecord":{{total?.Invoke(rows) ?? rows}},"data":[{{Rows(from, count)}}]}"""));
        };
        return pms;
    }

    private static async Task<List<string>> ReadAsync(ScriptedPms pms, int pageSize = 10)
    {
        List<string> seen = [];
        await foreach (PartnerTypeRow row in pms.Clients.Partners.SearchTypesAsync(PmsSearch.All with { PageSize = pageSize }, Cancellation))
            seen.Add(row.Code.Value);
        return seen;
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(9, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(20, 2)]
    [InlineData(37, 4)]
    public async Task SearchAsync_HonestServer_GivesEveryRowOnce(int rows, int calls)
    {
        await using ScriptedPms pms = Search(rows);

        List<string> seen = await ReadAsync(pms);

        Assert.Equal(Enumerable.Range(0, rows).Select(i => $"type-{i}"), seen);
        Assert.Equal(calls, pms.Calls.Count);
    }

    [Theory]
    [InlineData(37, int.MaxValue)]
    [InlineData(37, 1000)]
    [InlineData(37, 38)]
    [InlineData(37, 5)]
    [InlineData(37, 0)]
    [InlineData(37, -1)]
    [InlineData(40, int.MaxValue)]
    public async Task SearchAsync_TotalIsALie_GivesEveryRowAndEnds(int rows, int total)
    {
        await using ScriptedPms pms = Search(rows, _ => total);

        Assert.Equal(rows, (await ReadAsync(pms)).Count);
        Assert.InRange(pms.Calls.Count, 4, 5);
    }

    [Fact]
    public async Task SearchAsync_ServerRepeatsTheFirstPage_EndsWithAnError()
    {
        await using ScriptedPms pms = Search(10, _ => int.MaxValue, ignoresPage: true);

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => ReadAsync(pms));

        Assert.Equal(MosipTransportFault.UnexpectedReply, e.Fault);
        Assert.Equal(2, pms.Calls.Count);
    }

    [Fact]
    public async Task SearchAsync_ServerThatNeverEnds_IsCutAtTheLimit()
    {
        await using ScriptedPms pms = Search(int.MaxValue / 2, configure: options => options.MaximumRows = 25);

        MosipTransportException e = await Assert.ThrowsAsync<MosipTransportException>(() => ReadAsync(pms));

        Assert.Contains("25", e.Message, StringComparison.Ordinal);
        Assert.Equal(3, pms.Calls.Count);
    }

    [Fact]
    public async Task SearchAsync_CallerStopsEarly_AsksForNoFurtherPage()
    {
        await using ScriptedPms pms = Search(100);

        await foreach (PartnerTypeRow row in pms.Clients.Partners.SearchTypesAsync(PmsSearch.All with { PageSize = 10 }, Cancellation))
        {
            if (row.Code.Value == "type-4")
                break;
        }

        Assert.Single(pms.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(21)]
    public async Task ListAllAsync_HonestServer_GivesEveryRowOnce(int rows)
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Answer = call =>
        {
            int page = int.Parse(call.Target.Split("pageNo=")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture), from = Math.Min(page * 10, rows), count = Math.Min(10, rows - from);
            return (200, ScriptedPms.Success(count == 0
                ? """{"pageNo":0,"pageSize":0,"totalResults":0,"data":[]}"""
                : $$"""{"pageNo":{{page}},"pageSize":10,"totalResults":{{rows}},"data":[{{string.Join(',', Enumerable.Range(from, count).Select(i => $$"""{"policyId":"{{i}}"}"""))}}]}"""));
        };

        List<string> seen = [];
        await foreach (PolicySummary policy in pms.Clients.Policies.ListAllAsync(new PolicyListQuery { PageSize = 10 }, Cancellation))
            seen.Add(policy.PolicyId);

        Assert.Equal(Enumerable.Range(0, rows).Select(i => $"{i}"), seen);
    }

    [Fact]
    public async Task ListAllAsync_ServerAnswersWithAnotherPage_EndsWithAnError()
    {
        string rows = string.Join(',', Enumerable.Range(0, 10).Select(i => $$"""{"policyId":"{{i}}"}"""));
        await using ScriptedPms pms = ScriptedPms.Answering($$"""{"pageNo":0,"pageSize":10,"totalResults":99,"data":[{{rows}}]}""");

        async Task ReadAll()
        {
            await foreach (PolicySummary policy in pms.Clients.Policies.ListAllAsync(new PolicyListQuery { PageSize = 10 }, Cancellation))
                Assert.NotNull(policy);
        }

        Assert.Equal(MosipTransportFault.UnexpectedReply, (await Assert.ThrowsAsync<MosipTransportException>(ReadAll)).Fault);
        Assert.Equal(2, pms.Calls.Count);
    }

    [Theory]
    [InlineData("PMS_PS_ERROR_006", "responsetime")]
    [InlineData("PMS_PRT_357", "responseTime")]
    public async Task ListAllAsync_RefusedInEitherEnvelope_IsTyped(string code, string timeMember)
    {
        await using ScriptedPms pms = ScriptedPms.Start();
        pms.Answer = _ => (200, ScriptedPms.Failure(code).Replace("responsetime", timeMember, StringComparison.Ordinal));

        MosipServiceException e = await Assert.ThrowsAsync<MosipServiceException>(async () =>
        {
            await foreach (PartnerSummary partner in pms.Clients.Partners.ListAllAsync(null, Cancellation))
                Assert.NotNull(partner);
        });

        Assert.Equal(code, e.Error.Code.Value);
        Assert.NotNull(e.ClockSkew);
    }
}
