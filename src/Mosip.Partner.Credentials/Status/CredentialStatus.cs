namespace Mosip.Partner.Credentials.Status;

/// <summary>A word that a partner reports about a credential. MOSIP stores whatever it is told and the resident portal knows these words, in this case.</summary>
/// <remarks><c>FAILED</c> and <c>RETRY</c> are not here: they make MOSIP issue the credential again. See <see cref="CredentialStatusReport.AskForReissue"/>.</remarks>
/// <param name="Value">1 to 32 characters.</param>
public readonly record struct CredentialStatus(string Value)
{
    /// <summary>The event has arrived.</summary>
    public static CredentialStatus Received => new("RECEIVED");

    /// <summary>The credential was fetched.</summary>
    public static CredentialStatus Downloaded => new("DOWNLOADED");

    /// <summary>The credential was checked.</summary>
    public static CredentialStatus Validated => new("VALIDATED");

    /// <summary>The card is printed.</summary>
    public static CredentialStatus Printed => new("PRINTED");

    /// <summary>The credential is stored.</summary>
    public static CredentialStatus Stored => new("STORED");

    /// <summary>The card is paid for.</summary>
    public static CredentialStatus PaymentConfirmed => new("PAYMENT_CONFIRMED");

    /// <summary>The card was not paid for.</summary>
    public static CredentialStatus PaymentFailed => new("PAYMENT_FAILED");

    /// <summary>The card is being printed.</summary>
    public static CredentialStatus Printing => new("PRINTING");

    /// <summary>The card is on its way.</summary>
    public static CredentialStatus InTransit => new("IN_TRANSIT");

    /// <summary>The card was handed over.</summary>
    public static CredentialStatus Delivered => new("CARD_DELIVERED");

    /// <summary>The data was shared with who asked for it.</summary>
    public static CredentialStatus DataShared => new("DATA_SHARED_SUCCESSFULLY");

    /// <summary>The card can be downloaded.</summary>
    public static CredentialStatus ReadyToDownload => new("CARD_READY_TO_DOWNLOAD");

    /// <summary>The card was downloaded.</summary>
    public static CredentialStatus CardDownloaded => new("CARD_DOWNLOADED");

    /// <summary>The partner could not use the credential, and sending it again does not help.</summary>
    public static CredentialStatus Error => new("ERROR");

    /// <summary>Whether MOSIP would issue the credential again.</summary>
    public bool CausesReissue => Value is "FAILED" or "RETRY";

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
