using System.Runtime.CompilerServices;
using System.Security.Principal;
using System.Text;
using Amqp;
using Amqp.Listener;
using Amqp.Sasl;
using Amqp.Types;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>The broker's side of SASL PLAIN (RFC 4616) for several users; the library's own is for one.</summary>
internal sealed class PlainLogin(BrokerUsers users) : SaslProfile(new Symbol(Name))
{
    public const string Name = "PLAIN";

    // One object serves all connections: the name goes from one step of a login to the next in what flows with the connection's calls.
    private readonly AsyncLocal<StrongBox<string?>> _user = new();

    /// <summary>Begins a connection; its login follows in the same flow of calls.</summary>
    public void Begin() => _user.Value = new StrongBox<string?>();

    protected override DescribedList OnCommand(DescribedList command)
    {
        if (command is not SaslInit init)
            throw new AmqpException(ErrorCode.NotAllowed, "a login begins with its first message");
        // Authorisation id, user and password, between NULs.
        string[] parts = Encoding.UTF8.GetString(init.InitialResponse ?? []).Split('\0');
        bool isKnown = parts.Length == 3 && users.Knows(parts[1], parts[2]);
        _user.Value!.Value = isKnown ? parts[1] : null;
        return new SaslOutcome { Code = isKnown ? SaslCode.Ok : SaslCode.Auth };
    }

    protected override ITransport UpgradeTransport(ITransport transport) => new Authenticated((IAsyncTransport)transport, _user.Value!.Value ?? "");

    protected override DescribedList GetStartCommand(string hostname) => throw new NotSupportedException("This is the broker's side.");

    /// <summary>A connection whose user is known; the listener asks it for the name.</summary>
    private sealed class Authenticated(IAsyncTransport inner, string user) : IAsyncTransport, IAuthenticated
    {
        public IPrincipal Principal { get; } = new GenericPrincipal(new GenericIdentity(user, Name), []);

        public void SetConnection(Connection connection) => inner.SetConnection(connection);

        public Task<int> ReceiveAsync(byte[] buffer, int offset, int count) => inner.ReceiveAsync(buffer, offset, count);

        public Task SendAsync(IList<ByteBuffer> bufferList, int listSize) => inner.SendAsync(bufferList, listSize);

        public void Send(ByteBuffer buffer) => inner.Send(buffer);

        public int Receive(byte[] buffer, int offset, int count) => inner.Receive(buffer, offset, count);

        public void Close() => inner.Close();
    }
}
