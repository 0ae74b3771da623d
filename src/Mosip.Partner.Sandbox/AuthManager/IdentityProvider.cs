using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.AuthManager;

/// <summary>The users and clients of MOSIP's identity provider (Keycloak, realm <c>mosip</c>).</summary>
internal sealed class IdentityProvider
{
    /// <summary>The applications that belong to the realm <c>mosip</c>.</summary>
    private static readonly HashSet<string> Applications = ["partner", "ida", "admin", "regproc", "prereg", "resident", "abis"];

    private readonly ConcurrentDictionary<string, Account> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Account> _users = new(StringComparer.Ordinal);

    public static bool Knows(string applicationId) => Applications.Contains(applicationId);

    public void AddClient(Account client) => _clients[client.Name] = client;

    public void AddUser(Account user) => _users[user.Name] = user;

    public void RemoveUser(string name) => _users.TryRemove(name, out _);

    /// <summary>All users.</summary>
    public IEnumerable<Account> Users => _users.Values;

    public bool HasUserWithEmail(string email) => _users.Values.Any(user => string.Equals(user.Email, email, StringComparison.OrdinalIgnoreCase));

    /// <summary>The client with that id and secret, or null.</summary>
    public Account? FindClient(string? clientId, string? secret) => Find(_clients, clientId, secret);

    /// <summary>The user with that name and password, or null.</summary>
    public Account? FindUser(string? userName, string? password) => Find(_users, userName, password);

    /// <summary>The user with that name, or null.</summary>
    public Account? FindUser(string userName) => _users.GetValueOrDefault(userName);

    private static Account? Find(ConcurrentDictionary<string, Account> accounts, string? name, string? secret) =>
        name is not null && secret is not null && accounts.TryGetValue(name, out Account? account)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(account.Secret), Encoding.UTF8.GetBytes(secret)) ? account : null;
}
