package org.curlew.server.cli;

import org.curlew.engine.theory.LargeNetwork;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Option;

/** The three numbers of a large random network as options. */
final class LargeNetworkOptions {

    @Option(names = "--c", paramLabel = "C", description = "compression ratio c = M/N, above 0")
    private Double c;

    @Option(names = "--alpha-h", paramLabel = "A", description = "hidden flipped fraction, 0 to 1 (default: 0)")
    private Double alphaH;

    @Option(names = "--alpha-r", paramLabel = "B", description = "readout flipped fraction, 0 to 1 (default: 0)")
    private Double alphaR;

    /** @throws InvalidInput that names the option */
    LargeNetwork network() {
        if (c == null) {
            throw new InvalidInput("/c", "--c is missing: give the compression ratio M/N, such as --c 0.3");
        }
        return with(c);
    }

    /** The network without a ratio of its own. @throws InvalidInput where a ratio is given or a fraction is out of range */
    LargeNetwork withoutRatio() {
        if (c != null) {
            throw new InvalidInput("/c", "--c is what is looked for: leave it out");
        }
        return with(1);
    }

    void absent(String option) {
        Double given = option.equals("--alpha-h") ? alphaH : alphaR;
        if (given != null) {
            throw new InvalidInput("/" + option, option + " is what is looked for: leave it out");
        }
    }

    boolean any() {
        return c != null || alphaH != null || alphaR != null;
    }

    private LargeNetwork with(double ratio) {
        double hidden = fraction("--alpha-h", alphaH);
        double readout = fraction("--alpha-r", alphaR);
        if (!(ratio >= LargeNetwork.SMALLEST_RATIO && ratio <= LargeNetwork.LARGEST_RATIO)) {
            throw new InvalidInput("/c", "--c must lie in [1e-9, 1e9]; got " + ratio);
        }
        return new LargeNetwork(ratio, hidden, readout);
    }

    private static double fraction(String option, Double given) {
        double value = given == null ? 0 : given;
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInput("/" + option, option + " must lie in [0, 1]; got " + value);
        }
        return value;
    }
}
