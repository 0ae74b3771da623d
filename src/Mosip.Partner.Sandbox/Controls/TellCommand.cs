using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Sandbox.Controls;

/// <summary>Something that happens in MOSIP's services, and online verification partners are told of.</summary>
internal sealed record TellCommand
{
    private static readonly string[] Events = ["identity-created", "identity-updated", "activate-id", "deactivate-id", "remove-id", "lock", "unlock", "block", "unblock", "templates", "titles"];

    // Those that MOSIP's services know; others would be told, and mean nothing to anybody.
    private static readonly string[] AuthTypes = ["bio", "otp", "demo"], IdTypes = ["UIN", "VID", "PARTNER_ID", "DEVICE", "DEVICE_PROVIDER"];

    /// <summary>One of <see cref="Events"/>.</summary>
    public required string Event { get; init; }

    /// <summary>The UIN or VID; for <c>block</c> and <c>unblock</c> whatever is listed.</summary>
    public string? Id { get; init; }

    /// <summary>For <c>block</c> and <c>unblock</c>: what kind of id it is.</summary>
    public string? IdType { get; init; }

    /// <summary>For <c>lock</c> and <c>unlock</c>: <c>bio</c>, <c>otp</c>, <c>demo</c>.</summary>
    public string? AuthType { get; init; }

    /// <summary>For <c>lock</c> and <c>unlock</c>: for example <c>FINGER</c> or <c>phone</c>.</summary>
    public string? AuthSubType { get; init; }

    /// <summary>Until when; after that it is as before.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <exception cref="ArgumentException">The command is not one, or lacks something.</exception>
    public void Apply(SandboxAdministration administration)
    {
        switch (Event)
        {
            case "identity-created":
                administration.CreateIdentity(administration.Find(Person()));
                break;
            case "identity-updated":
                administration.UpdateIdentity(administration.Find(Person()));
                break;
            case "activate-id":
                administration.ActivateId(Person());
                break;
            case "deactivate-id":
                administration.DeactivateId(Person());
                break;
            case "remove-id":
                administration.RemoveId(Person());
                break;
            case "lock":
                administration.SetLocks(Person(), new SandboxLock(OneOf(AuthTypes, AuthType, "authType"), AuthSubType, IsLocked: true));
                break;
            case "unlock":
                // Unlocked for a while is a lock with an end to its being lifted.
                administration.SetLocks(Person(), new SandboxLock(OneOf(AuthTypes, AuthType, "authType"), AuthSubType, IsLocked: Until is not null) { UnlockedUntil = Until });
                break;
            case "block" or "unblock":
                administration.Hotlist(new SandboxHotlistEntry(OneOf(IdTypes, IdType, "idType"), Required(Id, "id"), Event == "block") { ExpiresAt = Until });
                break;
            case "templates":
                administration.ChangeMasterData(SandboxAdministration.Templates);
                break;
            case "titles":
                administration.ChangeMasterData(SandboxAdministration.Titles);
                break;
            default:
                throw new ArgumentException($"There is no event of this name. There are {string.Join(", ", Events)}.");
        }
    }

    private IndividualId Person() =>
        IndividualId.TryParse(Required(Id, "id"), out IndividualId id) ? id : throw new ArgumentException("'id' is no UIN, VID or handle.");

    private string OneOf(string[] known, string? value, string name) =>
        known.Contains(Required(value, name), StringComparer.Ordinal) ? value! : throw new ArgumentException($"'{name}' is none of {string.Join(", ", known)}.");

    private string Required(string? value, string name) => string.IsNullOrWhiteSpace(value) ? throw new ArgumentException($"'{name}' is missing; {Event} needs it.") : value;
}
