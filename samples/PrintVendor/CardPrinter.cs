using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Opening;
using PrintVendor.Printing;

namespace PrintVendor;

// <snippet:handler>
/// <summary>All that a print vendor writes: what to do with one credential, which is open and checked.</summary>
/// <param name="renderer">Draws cards.</param>
/// <param name="tray">Where cards are put.</param>
public sealed class CardPrinter(CardRenderer renderer, CardTray tray) : ICredentialHandler
{
    public async Task<CredentialOutcome> HandleAsync(Credential credential, CancellationToken cancellationToken)
    {
        CardContent card = CardContent.Of(credential);
        // The same key names the same credential, whatever happened before: a second attempt replaces its files and adds no card.
        string name = credential.IdempotencyKey;
        await tray.PutAsync($"{name}.png", renderer.ToPng(card), cancellationToken);
        await tray.PutAsync($"{name}.pdf", renderer.ToPdf(card), cancellationToken);
        if (card.Portrait is { CanBeDrawn: false } portrait)
            await tray.PutAsync(name + portrait.FileExtension, portrait.Image, cancellationToken);
        return CredentialOutcome.Printed;
    }
}
// </snippet:handler>
