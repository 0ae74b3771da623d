// A print vendor receives a credential of the sandbox's resident, verifies it, prints it as PNG and PDF, and reports back.
//
//   PrintVendor [CARDS]               everything in this process: a sandbox plays MOSIP, over real HTTP
//   PrintVendor --files DIR [CARDS]   the vendor alone, until Ctrl+C, with the MOSIP that the files name: 'mosip-partner sandbox --out bank' writes them to bank/print.
//                                     The hub reaches it on port 8090 of this machine, or PRINT_VENDOR_PORT. Kill it at any moment and start it again: no card is lost, and none is printed twice.
//
// Any failure ends the program with an error.
using Mosip.Partner.Core.Errors;
using PrintVendor;
using PrintVendor.Printing;

bool isService = args is ["--files", _, ..];
string[] rest = isService ? args[2..] : args;
if (rest is not ([] or [not ['-', ..]]))
{
    await Console.Error.WriteLineAsync("Usage: PrintVendor [--files DIR] [CARDS]");
    return 2;
}
try
{
    using CardFonts fonts = CardFonts.Load(Environment.GetEnvironmentVariable("PRINT_VENDOR_FONTS") ?? CardFonts.DefaultFolder);
    var tray = new CardTray(rest is [var cards] ? cards : "cards");
    await (isService ? Service.RunAsync(args[1], tray, fonts) : Demonstration.RunAsync(tray, fonts));
    return 0;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or MosipException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
