namespace Mosip.Partner.Management;

/// <summary>Something that only the administrator of MOSIP's partner management can do, to be sent to them as it stands.</summary>
public sealed record AdministratorRequest
{
    /// <summary>The step that waits.</summary>
    public required string Step { get; init; }

    /// <summary>What to ask for, in words.</summary>
    public required string Wording { get; init; }

    /// <summary>Method and path of the call, for example <c>PUT /v1/partnermanager/partners/policy/481516</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The member <c>request</c> of the call's body as JSON; null where the call has no body.</summary>
    public string? Body { get; init; }

    /// <summary>The role that the call needs as MOSIP ships it, for example <c>PARTNER_ADMIN</c>.</summary>
    public string Role { get; init; } = "PARTNER_ADMIN";

    /// <summary>The wording and the call.</summary>
    public override string ToString() => $"{Wording} ({Endpoint}, as {Role})";
}
