using System.Collections.Concurrent;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// Plays MOSIP's registration processor to an ABIS, or several, over any broker: sends an insert, and the identify when the insert was answered; reads replies as MOSIP does,
/// with all that MOSIP loses without a word, and says what it made of each.
/// </summary>
/// <example>
/// <code>
/// await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(new() { Broker = broker.Login, Share = partner.ShareAsync });
/// SandboxRegistration person = await mosip.RegisterAsync(SandboxBiometrics.Adult("Amina"));
/// await person.Settled;
/// </code>
/// </example>
public sealed class SandboxRegistrationProcessor : IAsyncDisposable
{
    private const string FirstAbis = "ABIS";

    private readonly SandboxRegistrationProcessorOptions _options;
    private readonly AbisTable _table;
    private readonly AskedRequests _asked = new();
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentQueue<SandboxReplyReading> _readings = new();
    private readonly ConcurrentQueue<SandboxRegistration> _registrations = new();
    private readonly Dictionary<string, MosipPeer> _peers = new(StringComparer.Ordinal);

    private SandboxRegistrationProcessor(SandboxRegistrationProcessorOptions options) => (_options, _table) = (options, new AbisTable(options.MessageFormat));

    /// <summary>What was made of every message of the ABIS, oldest first.</summary>
    public IReadOnlyList<SandboxReplyReading> Readings => [.. _readings];

    /// <summary>The messages that MOSIP did nothing with.</summary>
    public IReadOnlyList<SandboxReplyReading> Lost => [.. _readings.Where(static reading => reading.IsLost)];

    /// <summary>The applications so far, oldest first.</summary>
    public IReadOnlyList<SandboxRegistration> Registrations => [.. _registrations];

    /// <summary>Connects to the broker and begins to read replies.</summary>
    /// <param name="options">Broker, queues, shares.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The broker cannot be reached.</exception>
    public static async Task<SandboxRegistrationProcessor> StartAsync(SandboxRegistrationProcessorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var processor = new SandboxRegistrationProcessor(options);
        foreach (SandboxAbisQueues abis in options.AllAbis)
            processor._peers.Add(abis.Name, await MosipPeer.StartAsync(
                cancel => options.Transport.OpenAsync(options.Broker, new QueuePair(abis.Outbound, abis.Inbound), cancel), processor.ReadAsync, cancellationToken).ConfigureAwait(false));
        return processor;
    }

    /// <summary>Takes an application in: shares its biometrics and sends the insert.</summary>
    /// <param name="cbeff">The CBEFF file.</param>
    /// <param name="gallery">The applications to compare with; null or none for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SandboxRegistration> RegisterAsync(ReadOnlyMemory<byte> cbeff, IReadOnlyList<SandboxRegistration?>? gallery = null, CancellationToken cancellationToken = default) =>
        RegisterAsync(new SandboxApplication { Biometrics = cbeff, Gallery = gallery ?? [] }, cancellationToken);

    /// <summary>Takes an application in: shares its biometrics and sends the insert.</summary>
    /// <param name="application">What is applied for, and with which biometrics.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxRegistration> RegisterAsync(SandboxApplication application, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(application);
        var registration = new SandboxRegistration(application);
        _registrations.Enqueue(registration);
        await RedriveAsync(registration, cancellationToken).ConfigureAwait(false);
        return registration;
    }

    /// <summary>Takes an application up again, as MOSIP does after its elapse time: under a new reference, with new requests and a new share.</summary>
    /// <param name="registration">The application.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RedriveAsync(SandboxRegistration registration, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        string url = registration.Application.ShareUrl ?? await _options.Share(registration.Application.Biometrics, cancellationToken).ConfigureAwait(false);
        AbisAttempt attempt = await InTurnAsync(() => Begin(registration, url), cancellationToken).ConfigureAwait(false);
        foreach (SandboxAbisRequest insert in attempt.Requests.Where(static request => request.IsInsert))
            await RepeatAsync(insert, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Does what MOSIP's reprocessor does when it runs: takes up again what waits, or has failed, for longer than the elapse time.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The applications that were taken up.</returns>
    public async Task<IReadOnlyList<SandboxRegistration>> ReprocessAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset before = _options.TimeProvider.GetUtcNow() - _options.ElapseTime;
        SandboxRegistration[] due = [.. _registrations.Where(registration => registration.Status is SandboxRegistrationStatus.Processing or SandboxRegistrationStatus.Reprocess && registration.BegunAt <= before)];
        foreach (SandboxRegistration registration in due)
            await RedriveAsync(registration, cancellationToken).ConfigureAwait(false);
        return due;
    }

    /// <summary>Ends an application with a UIN: applications under one UIN are one person to de-duplication.</summary>
    /// <param name="registration">The application.</param>
    /// <param name="uin">The UIN.</param>
    public static void Finish(SandboxRegistration registration, string uin)
    {
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentException.ThrowIfNullOrEmpty(uin);
        registration.Uin = uin;
        registration.Settle(SandboxRegistrationStatus.Processed);
    }

    /// <summary>Refuses an application: it is nobody's duplicate from then on.</summary>
    /// <param name="registration">The application.</param>
    public static void Reject(SandboxRegistration registration)
    {
        ArgumentNullException.ThrowIfNull(registration);
        registration.Settle(SandboxRegistrationStatus.Rejected);
    }

    /// <summary>Sends a request once more, as a broker does that delivers again.</summary>
    /// <param name="request">The request, which was sent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task RepeatAsync(SandboxAbisRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SendAsync(request.Abis, request.Message ?? throw new InvalidOperationException("The request was not sent yet."), null, null, cancellationToken);
    }

    /// <summary>Sends any content to the ABIS: malformed, of the other class, or with a time to live that ends at once.</summary>
    /// <param name="content">The content.</param>
    /// <param name="format">The class; that of the options where null.</param>
    /// <param name="timeToLive">How long the broker keeps it; as the options say where null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SendAsync(ReadOnlyMemory<byte> content, QueueMessageClass? format = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default) =>
        SendAsync(FirstAbis, content, format, timeToLive, cancellationToken);

    /// <summary>Sends a request that was made by hand, right or wrong, and waits for its reply.</summary>
    /// <param name="request">The request; MOSIP's reading of the reply is that of an insert or identify where its <c>id</c> says so.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What MOSIP makes of the first reply with the request's id, or of one that belongs to no request; null where none came in time.</returns>
    public async Task<SandboxReplyReading?> AskAsync(ReadOnlyMemory<byte> request, TimeSpan patience, CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<SandboxReplyReading> answer = await InTurnAsync(() => Ask(request), cancellationToken).ConfigureAwait(false);
        await SendAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
        try
        {
            return await answer.Task.WaitAsync(patience, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
        finally
        {
            await InTurnAsync(() => _asked.GiveUp(answer), CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a request that MOSIP itself never makes: <c>mosip.abis.ping</c>, <c>pendingJobs</c>, <c>referenceCount</c> or <c>delete</c>. The answer is among <see cref="Readings"/>.</summary>
    /// <param name="id">The id of the operation.</param>
    /// <param name="referenceId">The reference, for a delete.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The request's id.</returns>
    public async Task<string> ProbeAsync(string id, string? referenceId = null, CancellationToken cancellationToken = default)
    {
        string requestId = Guid.NewGuid().ToString("D");
        await SendAsync(AbisRequestWriter.Probe(id, requestId, referenceId, _options.TimeProvider.GetUtcNow()), cancellationToken: cancellationToken).ConfigureAwait(false);
        return requestId;
    }

    /// <summary>Lets go of the broker.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (MosipPeer peer in _peers.Values)
            await peer.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private Task SendAsync(string abis, ReadOnlyMemory<byte> content, QueueMessageClass? format, TimeSpan? timeToLive, CancellationToken cancellationToken) =>
        _peers[abis].SendAsync(new QueueMessage(content, format ?? _options.MessageFormat) { TimeToLive = timeToLive ?? _options.TimeToLive }, cancellationToken);

    private AbisAttempt Begin(SandboxRegistration registration, string shareUrl)
    {
        DateTimeOffset now = _options.TimeProvider.GetUtcNow();
        AbisAttempt attempt = registration.Begin(null, now);
        foreach (SandboxAbisQueues abis in _options.AllAbis)
            attempt.AddPair(abis.Name);
        _table.Add(attempt);
        // Both requests of a pair get its time, so that the identify may look hours old.
        foreach (SandboxAbisRequest request in attempt.Requests)
        {
            request.Message = request.IsInsert ? AbisRequestWriter.Insert(request, shareUrl, now) : AbisRequestWriter.Identify(request, _options, now);
            request.Status = request.IsInsert ? SandboxAbisStatus.Sent : SandboxAbisStatus.InProgress;
        }
        return attempt;
    }

    private TaskCompletionSource<SandboxReplyReading> Ask(ReadOnlyMemory<byte> content)
    {
        JsonElement root = JsonElement.Parse(content.Span);
        string requestId = AbisReply.TextOf(root, "requestId") ?? "", id = AbisReply.TextOf(root, "id") ?? "";
        if (requestId.Length > 0 && id is "mosip.abis.insert" or "mosip.abis.identify")
        {
            AbisAttempt attempt = new SandboxRegistration(new SandboxApplication()).Begin(AbisReply.TextOf(root, "referenceId"), _options.TimeProvider.GetUtcNow());
            SandboxAbisRequest request = attempt.AddByHand(FirstAbis, requestId, id == "mosip.abis.insert");
            (request.Message, request.Status) = (content, SandboxAbisStatus.Sent);
            _table.Add(attempt);
        }
        return _asked.Add(requestId);
    }

    private async Task ReadAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        (SandboxReplyReading reading, SandboxAbisRequest? request, SandboxAbisRequest? next) = await InTurnAsync(() => Read(message), cancellationToken).ConfigureAwait(false);
        if (request?.Registration is { Status: SandboxRegistrationStatus.Adjudication, Case: null } duplicate && _options.OpenCase is { } open)
            duplicate.Case = await open(duplicate, cancellationToken).ConfigureAwait(false);
        _readings.Enqueue(reading);
        _options.OnRead?.Invoke(reading);
        request?.Registration.Announce();
        await InTurnAsync(() => _asked.Hand(reading, isKnown: request is not null), cancellationToken).ConfigureAwait(false);
        if (next is not null)
            await RepeatAsync(next, cancellationToken).ConfigureAwait(false);
    }

    private (SandboxReplyReading Reading, SandboxAbisRequest? Request, SandboxAbisRequest? Next) Read(QueueMessage message)
    {
        SandboxReplyReading reading = _table.Read(message, out SandboxAbisRequest? next);
        if (next is not null)
            next.Status = SandboxAbisStatus.Sent;
        return (reading, _table.Find(reading.RequestId), next);
    }

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return work();
        }
        finally
        {
            _gate.Release();
        }
    }
}
