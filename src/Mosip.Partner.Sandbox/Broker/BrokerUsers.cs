using System.Security.Cryptography;
using System.Text;
using Amqp;

namespace Mosip.Partner.Sandbox.Broker;

/// <summary>Who may log in, and who may read and write what.</summary>
internal sealed class BrokerUsers(SandboxBrokerOptions options, Func<string, bool> hasQueue)
{
    /// <summary>Whether there is such a user with such a password.</summary>
    public bool Knows(string? name, string? password) =>
        IsSame(name, options.UserName) & IsSame(password, options.Password) || options.Users.Any(user => IsSame(name, user.Name) & IsSame(password, user.Password));

    /// <summary>Why a user may not attach to a queue; null where the user may.</summary>
    public (string Condition, string Reason)? RefusalOf(string? name, string queue, bool isReader)
    {
        if (name == options.UserName)
            return null;
        if (options.Users.FirstOrDefault(user => user.Name == name) is not { } limited || !(isReader ? limited.Reads : limited.Writes).Contains(queue))
            return (ErrorCode.UnauthorizedAccess, $"{name} may not {(isReader ? "read" : "write")} {queue}");
        return limited.MayCreate || hasQueue(queue) ? null : (ErrorCode.NotFound, $"there is no queue {queue}, and {name} may not make one");
    }

    private static bool IsSame(string? given, string wanted) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(wanted));
}
