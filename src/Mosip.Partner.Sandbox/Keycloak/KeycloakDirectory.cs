using System.Security.Cryptography;
using System.Text;
using Mosip.Partner.Sandbox.AuthManager;

namespace Mosip.Partner.Sandbox.Keycloak;

/// <summary>The realm's users as Keycloak's administrators see them: by an id of Keycloak's, and with roles that it knows.</summary>
internal sealed class KeycloakDirectory(IdentityProvider identities)
{
    private readonly Lock _lock = new();

    /// <summary>The roles of the realm that partner management looks at.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "PARTNER", "AUTH_PARTNER", "CREDENTIAL_PARTNER", "ONLINE_VERIFICATION_PARTNER", "DEVICE_PROVIDER", "FTM_PROVIDER", "ABIS_PARTNER", "MANUAL_ADJUDICATION", "MISP_PARTNER", "SDK_PARTNER", "PMS_USER", "MISP",
        "PARTNER_ADMIN", "PARTNERMANAGER", "POLICYMANAGER", "ID_AUTHENTICATION", "REGISTRATION_PROCESSOR", "RESIDENT", "CREDENTIAL_ISSUANCE", "CREATE_SHARE", "ID_REPOSITORY",
    ];

    /// <summary>The id of a user or role: always the same for a name, so that nothing has to keep it.</summary>
    public static string IdOf(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    /// <summary>The users whose name contains a text, or is one.</summary>
    public IEnumerable<Account> Find(string? name, bool exactly) => identities.Users
        .Where(user => string.IsNullOrEmpty(name) || (exactly ? user.Name.Equals(name, StringComparison.OrdinalIgnoreCase) : user.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
        .OrderBy(user => user.Name, StringComparer.Ordinal);

    /// <summary>Adds a user without roles.</summary>
    /// <returns>What is taken already: <c>username</c> or <c>email</c>; null when the user was added.</returns>
    public string? TryAdd(string name, string? password, string? email)
    {
        lock (_lock)
        {
            if (Find(name, exactly: true).Any())
                return "username";
            if (email is not null && identities.HasUserWithEmail(email))
                return "email";
            // Without a password no one logs in.
            identities.AddUser(new Account(name, password ?? RandomNumberGenerator.GetHexString(32), email));
            return null;
        }
    }

    /// <summary>Gives a user roles; those that the realm does not have are passed over.</summary>
    public bool TryAddRoles(string id, IEnumerable<string> roles)
    {
        lock (_lock)
        {
            if (FindById(id) is not { } user)
                return false;
            identities.AddUser(user with { Roles = [.. user.Roles.Union(roles.Where(Roles.Contains))] });
            return true;
        }
    }

    public bool Remove(string id)
    {
        lock (_lock)
        {
            if (FindById(id) is not { } user)
                return false;
            identities.RemoveUser(user.Name);
            return true;
        }
    }

    private Account? FindById(string id) => identities.Users.FirstOrDefault(user => IdOf(user.Name).Equals(id, StringComparison.OrdinalIgnoreCase));
}
