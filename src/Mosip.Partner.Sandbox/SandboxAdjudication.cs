using System.Collections.Concurrent;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// Plays MOSIP's manual adjudication or verification stage over any broker: sends cases, reads decisions as MOSIP does, the harm of a second one included, and says what it
/// made of each.
/// </summary>
public sealed class SandboxAdjudication : IAsyncDisposable
{
    private readonly SandboxAdjudicationOptions _options;
    private readonly CaseTable _table;
    private readonly Lock _lock = new();
    private readonly ConcurrentQueue<SandboxReplyReading> _readings = new();
    private MosipPeer _peer = null!;

    private SandboxAdjudication(SandboxAdjudicationOptions options) => (_options, _table) = (options, new CaseTable(options.IsVerification));

    /// <summary>What was made of every message of the partner, oldest first.</summary>
    public IReadOnlyList<SandboxReplyReading> Readings => [.. _readings];

    /// <summary>Connects to the broker and begins to read decisions.</summary>
    /// <param name="options">Broker, stage, formats.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The broker cannot be reached.</exception>
    public static async Task<SandboxAdjudication> StartAsync(SandboxAdjudicationOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var stage = new SandboxAdjudication(options);
        stage._peer = await MosipPeer.StartAsync(
            cancel => options.Transport.OpenAsync(options.Broker, new QueuePair(options.Outbound, options.Inbound), cancel), stage.ReadAsync, cancellationToken).ConfigureAwait(false);
        return stage;
    }

    /// <summary>Sends a case.</summary>
    /// <param name="request">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxCase> SendAsync(SandboxCaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var added = new SandboxCase(request);
        lock (_lock)
            _table.Add(added);
        await SendAgainAsync(added, cancellationToken).ConfigureAwait(false);
        return added;
    }

    /// <summary>Sends a case again, as MOSIP does after a while: an adjudication under a new request id, a verification under the same.</summary>
    /// <param name="sent">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SendAgainAsync(SandboxCase sent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        lock (_lock)
            sent.Send(withNewId: !_options.IsVerification);
        return RepeatAsync(sent, cancellationToken);
    }

    /// <summary>Delivers a case once more as it is, as a broker may.</summary>
    /// <param name="sent">The case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task RepeatAsync(SandboxCase sent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return SendAsync(CaseRequestWriter.Write(sent, _options), cancellationToken);
    }

    /// <summary>Sends any content to the partner.</summary>
    /// <param name="content">The content.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task SendAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        _peer.SendAsync(new QueueMessage(content, _options.MessageFormat) { TimeToLive = _options.TimeToLive }, cancellationToken);

    /// <summary>Lets go of the broker.</summary>
    public ValueTask DisposeAsync() => _peer.DisposeAsync();

    private Task ReadAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        lock (_lock)
            _readings.Enqueue(_table.Read(message));
        return Task.CompletedTask;
    }
}
