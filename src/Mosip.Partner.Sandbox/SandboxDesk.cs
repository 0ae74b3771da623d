using System.Collections.Concurrent;
using System.Text.Json;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// Plays a manual adjudication or verification system as MOSIP's mock-mv does, for programs that need the other side of the stage: answers every case by one decision, or by
/// what its registration is expected to get, after a delay. Nobody looks at anything.
/// </summary>
public sealed class SandboxDesk : IAsyncDisposable
{
    private readonly SandboxAdjudicationOptions _stage;
    private readonly SandboxDeskDecision _default;
    private readonly ConcurrentDictionary<string, (SandboxDeskDecision Decision, TimeSpan Delay)> _expectations = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> _answers = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<MosipPeer> _peer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SandboxDesk(SandboxAdjudicationOptions stage, SandboxDeskDecision byDefault) => (_stage, _default) = (stage, byDefault);

    /// <summary>Connects to the broker and begins to answer.</summary>
    /// <param name="stage">The stage whose cases are answered: its broker, queues and clock.</param>
    /// <param name="byDefault">The decision where nothing else is expected. Default: approved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="MosipTransportException">The broker cannot be reached.</exception>
    public static async Task<SandboxDesk> StartAsync(
        SandboxAdjudicationOptions stage, SandboxDeskDecision byDefault = SandboxDeskDecision.Approved, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var desk = new SandboxDesk(stage, byDefault);
        desk._peer.SetResult(await MosipPeer.StartAsync(
            cancel => stage.Transport.OpenAsync(stage.Broker, new QueuePair(stage.Inbound, stage.Outbound), cancel), desk.ReadAsync, cancellationToken).ConfigureAwait(false));
        return desk;
    }

    /// <summary>Says what the cases of a registration get from now on.</summary>
    /// <param name="registrationId">The registration.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="delay">How long it takes. Default: no time.</param>
    public void Expect(string registrationId, SandboxDeskDecision decision, TimeSpan delay = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(registrationId);
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        _expectations[registrationId] = (decision, delay);
    }

    /// <summary>Takes back what <see cref="Expect"/> said.</summary>
    /// <param name="registrationId">The registration.</param>
    public void Forget(string registrationId) => _expectations.TryRemove(registrationId, out _);

    /// <summary>Lets go of the broker; answers that are delayed are not given.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_answers).ConfigureAwait(false);
        await (await _peer.Task.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private Task ReadAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        // Others may take long; the next case does not wait for them.
        _answers.Add(AnswerAsync(message));
        return Task.CompletedTask;
    }

    private async Task AnswerAsync(QueueMessage message)
    {
        try
        {
            JsonElement request = JsonElement.Parse(message.Content.Span);
            (SandboxDeskDecision decision, TimeSpan delay) = _expectations.TryGetValue(request.GetProperty("referenceId").GetString()!, out var expected) ? expected : (_default, TimeSpan.Zero);
            if (delay > TimeSpan.Zero)
                await Task.Delay(delay, _stage.TimeProvider, _stopping.Token).ConfigureAwait(false);
            byte[] reply = CaseReplyWriter.Write(request, decision, _stage);
            MosipPeer peer = await _peer.Task.ConfigureAwait(false);
            await peer.SendAsync(message with { Content = reply, TimeToLive = null }, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Disposed of; or a message that is no case, for which there is no answer.
        }
    }
}
