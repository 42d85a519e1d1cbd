package org.curlew.server.cli;

import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Option;

/** How numbers are printed. */
final class TableFormat {

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv or json (default: csv)")
    private String format = "csv";

    boolean json() {
        if (!format.equals("csv") && !format.equals("json")) {
            throw new InvalidInput("/format", "--format must be csv or json; got " + format);
        }
        return format.equals("json");
    }
}
