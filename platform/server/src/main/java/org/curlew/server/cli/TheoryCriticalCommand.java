package org.curlew.server.cli;

import java.util.concurrent.Callable;
import org.curlew.engine.theory.CriticalValue;
import org.curlew.engine.theory.CriticalValues;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** curlew theory critical: where solutions lose their stability as one of the three numbers grows. */
@Command(
        name = "critical",
        description = "Prints the value of one number above which solutions are unstable, the others given.",
        footer = {
            "Prints \"stable\" or \"unstable\" where the whole range is one of them.",
            "Example: curlew theory critical --of alpha-h --c 0.3"
        },
        mixinStandardHelpOptions = true)
final class TheoryCriticalCommand implements Callable<Integer> {

    @Option(names = "--of", required = true, paramLabel = "WHAT", description = "alpha-h, alpha-r or c")
    private String what;

    @Mixin
    private LargeNetworkOptions options;

    @Override
    public Integer call() {
        CriticalValue critical = critical();
        System.out.println(
                switch (critical.kind()) {
                    case CROSSING -> Figures.twelve(critical.value());
                    case ALWAYS_STABLE -> "stable";
                    case NEVER_STABLE -> "unstable";
                });
        return 0;
    }

    private CriticalValue critical() {
        switch (what) {
            case "alpha-h" -> {
                options.absent("--alpha-h");
                return CriticalValues.hidden(options.network());
            }
            case "alpha-r" -> {
                options.absent("--alpha-r");
                return CriticalValues.readout(options.network());
            }
            case "c" -> {
                return CriticalValues.compression(options.withoutRatio());
            }
            default -> throw new InvalidInput("/of", "--of must be one of alpha-h, alpha-r, c; got " + what);
        }
    }
}
