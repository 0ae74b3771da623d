using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox.AbisCompliance;

/// <summary>What a case works with: people, requests, and what it expects of replies. Each case has its own.</summary>
internal sealed class SuiteRun(AbisSuiteOptions options, SandboxRegistrationProcessor mosip, CancellationToken cancellationToken)
{
    private readonly string _people = Guid.NewGuid().ToString("D");
    private readonly List<string> _inserted = [];

    public MosipSandbox Sandbox => options.Sandbox;

    /// <summary>How often anybody has logged in at the sandbox.</summary>
    public int Logins => Sandbox.Requests.Count(static request => request.Operation == SandboxOperation.Login);

    /// <summary>The CBEFF file of a person, another for each number below the number of people.</summary>
    public ReadOnlyMemory<byte> Person(int number) =>
        options.People.Count > number ? options.People[number] : SandboxBiometrics.Adult(string.Create(CultureInfo.InvariantCulture, $"{_people}/{number}"));

    public Task<string> ShareAsync(ReadOnlyMemory<byte> file) => options.Partner.ShareAsync(file, cancellationToken);

    /// <summary>Shares a person's file so that only somebody else can open it.</summary>
    public async Task<string> ShareForAnotherAsync()
    {
        OnboardedQueuePartner other = await Sandbox.OnboardAbisAsync(another => another.OrganisationName = "Another Matching", cancellationToken).ConfigureAwait(false);
        return await options.Partner.ShareForAsync(Person(0), other.Key.Certificates[0], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An insert of a person as the toolkit writes it.</summary>
    public async Task<JsonObject> InsertAsync(int person = 0, string? url = null)
    {
        string reference = NewId();
        _inserted.Add(reference);
        JsonObject request = Request("mosip.abis.insert", reference);
        request["referenceURL"] = url ?? await ShareAsync(Person(person)).ConfigureAwait(false);
        return request;
    }

    /// <summary>An identify as the toolkit writes it: without flags and without an address.</summary>
    /// <param name="reference">Whose duplicates.</param>
    /// <param name="gallery">The references to compare with; none for all, and no member then.</param>
    public JsonObject Identify(string reference, params string[] gallery)
    {
        JsonObject request = Request("mosip.abis.identify", reference);
        if (gallery.Length > 0)
            request["gallery"] = new JsonObject { ["referenceIds"] = new JsonArray([.. gallery.Select(id => new JsonObject { ["referenceId"] = id })]) };
        return request;
    }

    /// <summary>Inserts a person, which has to succeed, and returns the reference.</summary>
    public async Task<string> InsertedAsync(int person = 0)
    {
        JsonObject request = await InsertAsync(person).ConfigureAwait(false);
        await ExpectDoneAsync(request).ConfigureAwait(false);
        return (string)request["referenceId"]!;
    }

    /// <summary>Asks, and wants a plain success.</summary>
    public async Task ExpectDoneAsync(JsonObject request) => Require(ReplySchema.OfDone(await AskAsync(request).ConfigureAwait(false)), request);

    /// <summary>Asks, and wants a failure with a reason.</summary>
    public async Task ExpectFailureAsync(JsonObject request, int reason)
    {
        JsonElement reply = await AskAsync(request).ConfigureAwait(false);
        string? given = AbisReply.TextOf(reply, "failureReason");
        string wanted = reason.ToString(CultureInfo.InvariantCulture);
        if (AbisReply.TextOf(reply, "returnValue") == "1")
            throw new CaseFailedException($"the {NameOf(request)} was answered with success");
        if (given is not null && given != wanted)
            throw new CaseFailedException($"the {NameOf(request)} was answered with failureReason {given}");
        Require(ReplySchema.OfFailure(reply), request);
    }

    /// <summary>Asks for duplicates, and wants certain references.</summary>
    public async Task ExpectCandidatesAsync(JsonObject identify, params string[] references)
    {
        JsonElement reply = await AskAsync(identify).ConfigureAwait(false);
        Require(ReplySchema.OfCandidates(reply), identify);
        JsonElement list = reply.GetProperty("candidateList");
        string count = AbisReply.TextOf(list, "count")!;
        string[] found = list.GetProperty("candidates").ValueKind == JsonValueKind.Null ? [] : [.. list.GetProperty("candidates").EnumerateArray().Select(static candidate => AbisReply.TextOf(candidate, "referenceId")!)];
        if (count != references.Length.ToString(CultureInfo.InvariantCulture))
            throw new CaseFailedException($"the count is {count}");
        if (!found.ToHashSet(StringComparer.Ordinal).SetEquals(references))
            throw new CaseFailedException($"the count is right, and of the {found.Length} candidates {found.Count(references.Contains)} are right");
    }

    /// <summary>Has the ABIS forget what the case inserted, so that it stays as it was. Whether it does is no case's matter.</summary>
    /// <returns>Whether the ABIS answers deletes.</returns>
    public async Task<bool> CleanUpAsync()
    {
        foreach (string reference in _inserted)
        {
            ReadOnlyMemory<byte> delete = Utf8(Request("mosip.abis.delete", reference));
            if (await mosip.AskAsync(delete, options.Patience, cancellationToken).ConfigureAwait(false) is null)
                return false;
        }
        return true;
    }

    private async Task<JsonElement> AskAsync(JsonObject request)
    {
        SandboxReplyReading reading = await mosip.AskAsync(Utf8(request), options.Patience, cancellationToken).ConfigureAwait(false)
            ?? throw new CaseFailedException(string.Create(CultureInfo.InvariantCulture, $"the {NameOf(request)} was not answered within {options.Patience.TotalSeconds:0.#} s"));
        // MOSIP knows inserts and identifies by their requestId; a request without one, and one of an invalid id, cannot be answered in a way that MOSIP reads.
        bool isMosips = request.ContainsKey("requestId") && (string?)request["id"] is "mosip.abis.insert" or "mosip.abis.identify";
        if (reading.IsLost && (isMosips || reading.RequestId is null && request.ContainsKey("requestId")))
            throw new CaseFailedException($"MOSIP would lose the reply to the {NameOf(request)}. {reading.Explanation}");
        try
        {
            return JsonElement.Parse(reading.Content.Span);
        }
        catch (JsonException)
        {
            throw new CaseFailedException($"the reply to the {NameOf(request)} is not JSON");
        }
    }

    private static void Require(IReadOnlyList<ComplianceFinding> findings, JsonObject request)
    {
        if (findings.Count > 0)
            throw new CaseFailedException($"the reply to the {NameOf(request)} has another shape", findings);
    }

    private static string NameOf(JsonObject request) => (string?)request["id"] switch
    {
        "mosip.abis.insert" => "insert",
        "mosip.abis.identify" => "identify",
        _ => "request",
    };

    private JsonObject Request(string id, string reference) => new()
    {
        ["id"] = id,
        ["version"] = "1.1",
        ["requestId"] = NewId(),
        ["requesttime"] = options.TimeProvider.GetUtcNow().UtcDateTime.ToString(AbisRequestWriter.TimeFormat, CultureInfo.InvariantCulture),
        ["referenceId"] = reference,
    };

    private static string NewId() => Guid.NewGuid().ToString("D");

    private static byte[] Utf8(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
