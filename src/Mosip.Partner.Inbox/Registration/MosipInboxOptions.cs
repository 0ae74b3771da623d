using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Mosip.Partner.Inbox;

/// <summary>Where the inbox is. Bound from the section <c>Inbox</c> below that of the MOSIP registration.</summary>
public sealed class MosipInboxOptions
{
    /// <summary>The SQLite database. Its folder must be on a local disk and outlive the program. Default: <c>mosip-inbox.db</c> in the working folder.</summary>
    [Required(ErrorMessage = "Inbox:Path is empty. Set it to a file on a local disk that outlives the program.")]
    public string Path { get; set; } = "mosip-inbox.db";

    /// <summary>
    /// Whether contents, results and attachments are encrypted at rest. Events carry personal data and the keys to it, so this is on by default.
    /// </summary>
    public bool EncryptContent { get; set; } = true;

    /// <summary>
    /// The file with the key to the contents; made where there is none. Default: <see cref="Path"/> with <c>.key</c> at its end; better on another volume, so that a
    /// backup of the one is useless without the other. Without the key nothing that waits can be handled.
    /// </summary>
    public string? KeyFile { get; set; }
}

/// <summary>Checks the options when the host starts.</summary>
[OptionsValidator]
internal sealed partial class MosipInboxOptionsValidator : IValidateOptions<MosipInboxOptions>;
