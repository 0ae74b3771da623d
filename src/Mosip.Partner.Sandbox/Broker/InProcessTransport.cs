using System.Collections.Concurrent;
using Amqp;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Messaging;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>Opens sessions on the queues without a socket.</summary>
internal sealed class InProcessTransport(BrokerState state) : IQueueTransport
{
    private const string Operation = "connect to queue";

    private readonly ConcurrentDictionary<InProcessSession, bool> _sessions = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether nobody gets a connection.</summary>
    public bool IsDown { get; set; }

    public Task<IQueueSession> OpenAsync(QueueBroker broker, QueuePair queues, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(broker);
        ArgumentNullException.ThrowIfNull(queues);
        if (IsDown)
            throw new MosipTransportException(MosipTransportFault.NotReached, Operation, detail: InProcessSession.Name);
        if (!state.Users.Knows(broker.UserName, broker.Password))
            throw Refused((ErrorCode.UnauthorizedAccess, "the broker refuses the user"));
        if ((state.Users.RefusalOf(broker.UserName, queues.Send, isReader: false) ?? state.Users.RefusalOf(broker.UserName, queues.Receive, isReader: true)) is { } refusal)
            throw Refused(refusal);
        var session = new InProcessSession(state, queues, ended => _sessions.TryRemove(ended, out _));
        _sessions[session] = true;
        session.Start();
        return Task.FromResult<IQueueSession>(session);
    }

    public void CutOff()
    {
        foreach (InProcessSession session in _sessions.Keys)
            session.End(isLost: true);
    }

    private static MosipServiceException Refused((string Condition, string Reason) refusal) =>
        new(Operation, new MosipError(new MosipErrorCode(refusal.Condition), ""), $"the broker ({refusal.Reason})", "Check the user, its rights and the names of the queues.", transactionId: null);
}
