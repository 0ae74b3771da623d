using System.Collections.Concurrent;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// Plays MOSIP's registration processor to an ABIS over any broker: sends an insert, and the identify when the insert was answered; reads replies as MOSIP does, with all
/// that MOSIP loses without a word, and says what it made of each.
/// </summary>
/// <example>
/// <code>
/// await using SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(new() { Broker = broker.Login, Share = share });
/// SandboxRegistration person = await mosip.RegisterAsync(cbeff);
/// await person.Settled;
/// </code>
/// </example>
public sealed class SandboxRegistrationProcessor : IAsyncDisposable
{
    private readonly SandboxRegistrationProcessorOptions _options;
    private readonly AbisTable _table;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly ConcurrentQueue<SandboxReplyReading> _readings = new();
    private MosipPeer _peer = null!;

    private SandboxRegistrationProcessor(SandboxRegistrationProcessorOptions options) => (_options, _table) = (options, new AbisTable(options));

    /// <summary>What was made of every message of the ABIS, oldest first.</summary>
    public IReadOnlyList<SandboxReplyReading> Readings => [.. _readings];

    /// <summary>The messages that MOSIP did nothing with.</summary>
    public IReadOnlyList<SandboxReplyReading> Lost => [.. _readings.Where(static reading => reading.IsLost)];

    /// <summary>Connects to the broker and begins to read replies.</summary>
    /// <param name="options">Broker, queues, shares.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The broker cannot be reached.</exception>
    public static async Task<SandboxRegistrationProcessor> StartAsync(SandboxRegistrationProcessorOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var processor = new SandboxRegistrationProcessor(options);
        processor._peer = await MosipPeer.StartAsync(
            cancel => options.Transport.OpenAsync(options.Broker, new QueuePair(options.OutboundQueue, options.InboundQueue), cancel), processor.ReadAsync, cancellationToken).ConfigureAwait(false);
        return processor;
    }

    /// <summary>Takes an application in: shares its biometrics and sends the insert.</summary>
    /// <param name="cbeff">The CBEFF file.</param>
    /// <param name="gallery">The applications to compare with; null or none for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxRegistration> RegisterAsync(ReadOnlyMemory<byte> cbeff, IReadOnlyList<SandboxRegistration>? gallery = null, CancellationToken cancellationToken = default)
    {
        var registration = new SandboxRegistration("", gallery ?? []);
        await BeginAsync(registration, await _options.Share(cbeff, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return registration;
    }

    /// <summary>Takes an application in whose share is somewhere.</summary>
    /// <param name="shareUrl">Where the ABIS is told to fetch the biometrics.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxRegistration> RegisterAsync(string shareUrl, CancellationToken cancellationToken = default)
    {
        var registration = new SandboxRegistration("", []);
        await BeginAsync(registration, shareUrl, cancellationToken).ConfigureAwait(false);
        return registration;
    }

    /// <summary>Takes an application up again, as MOSIP does after its elapse time: under a new reference, with new requests and a new share.</summary>
    /// <param name="registration">The application.</param>
    /// <param name="cbeff">Its CBEFF file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RedriveAsync(SandboxRegistration registration, ReadOnlyMemory<byte> cbeff, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(registration);
        await BeginAsync(registration, await _options.Share(cbeff, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request once more, as a broker does that delivers again.</summary>
    /// <param name="request">The request, which was sent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task RepeatAsync(SandboxAbisRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SendAsync(request.Message ?? throw new InvalidOperationException("The request was not sent yet."), cancellationToken: cancellationToken);
    }

    /// <summary>Sends any content to the ABIS.</summary>
    /// <param name="content">The content.</param>
    /// <param name="format">The class; that of the options where null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SendAsync(ReadOnlyMemory<byte> content, QueueMessageClass? format = null, CancellationToken cancellationToken = default) =>
        _peer.SendAsync(new QueueMessage(content, format ?? _options.MessageFormat) { TimeToLive = _options.TimeToLive }, cancellationToken);

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
        await _peer.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private async Task BeginAsync(SandboxRegistration registration, string shareUrl, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            registration.Begin(shareUrl);
            _table.Add(registration);
            DateTimeOffset now = _options.TimeProvider.GetUtcNow();
            // Both get the time of the pair, so that the identify may look hours old.
            registration.Insert.Message = AbisRequestWriter.Insert(registration.Insert, now);
            registration.Identify.Message = AbisRequestWriter.Identify(registration.Identify, _options, now);
            registration.Insert.Status = SandboxAbisStatus.Sent;
        }
        finally
        {
            _gate.Release();
        }
        await RepeatAsync(registration.Insert, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReadAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        SandboxAbisRequest? next;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SandboxReplyReading reading = _table.Read(message, out next);
            if (next is not null)
                next.Status = SandboxAbisStatus.Sent;
            _readings.Enqueue(reading);
            _table.Find(reading.RequestId)?.Registration.Announce();
        }
        finally
        {
            _gate.Release();
        }
        if (next is not null)
            await RepeatAsync(next, cancellationToken).ConfigureAwait(false);
    }
}
