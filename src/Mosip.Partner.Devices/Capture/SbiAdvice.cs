namespace Mosip.Partner.Devices.Capture;

/// <summary>What to do about an error of an interface, for the message of an exception.</summary>
internal static class SbiAdvice
{
    public static string For(string code) => code switch
    {
        "100" => "Have the device registered at its provider's management server.",
        "101" or "105" or "707" or "708" => "Ask the person to place finger, eye or face again, and capture once more.",
        "701" or "801" or "609" => "Nothing good enough came in time: capture again, with a longer timeout if that happens often.",
        "103" => "Take the device out of use and tell its provider.",
        "104" or "107" => "Let the device reach its provider's management server, which renews its certificate.",
        "108" or "999" => "Give the device IDA's certificate for biometrics (IDA-FIR) to encrypt for.",
        "106" or "202" or "503" or "605" or "705" or "805" => "Connect the device, then discover again: its id may have changed.",
        "109" or "113" or "116" => "Ask for another number: fingers of a slap and their exceptions are 4 together, thumbs and both irises 2; an authentication takes up to 10 fingers, 2 irises, 1 face.",
        "110" or "607" => "Wait until the device is ready, then ask again.",
        "111" or "703" or "803" => "Wait until the capture under way is over, then ask again.",
        "112" => "Give a transaction id of 4 to 50 letters, digits and hyphens.",
        "115" => "Ask for the environment that the interface was set up for; its device info has it.",
        "114" or "120" or "601" or "606" or "706" or "709" or "806" or "809" => "Ask a device for this type and purpose; discovery shows what each is for.",
        "117" or "118" or "119" or "122" => "Name fingers and eyes by MOSIP's words, such as Left IndexFinger, and none for a face.",
        "121" or "123" or "501" or "502" or "604" or "704" or "804" => "Correct the request: a member is missing or not of its form.",
        "500" => "Use the verbs and paths of the interface: MOSIPDISC /device, MOSIPDINFO /info, CAPTURE and RCAPTURE /capture, STREAM /stream.",
        "504" or "505" or "506" or "507" or "551" => "Correct the request to the emulated device: a state of the specification, a score of 0 to 100, a delay in milliseconds with its methods, a profile.",
        "608" => "Capture without a preview: the device has none.",
        "700" or "702" => "Capture from the very device and part whose preview is shown, and leave it open.",
        "102" or "610" or "710" or "800" or "810" => "Capture again; if it stays, look into the log of the device's interface.",
        _ => "The code is the vendor's own: see the documentation of the device.",
    };
}
