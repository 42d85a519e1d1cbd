package org.curlew.server.cli;

import java.util.concurrent.Callable;
import org.curlew.engine.theory.StabilityMargin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** curlew theory margin: prints lambda_min with 12 digits, nothing else. */
@Command(
        name = "margin",
        description =
                "Prints lambda_min, the smallest edge of the spectrum of J: solutions are stable where it is positive.",
        mixinStandardHelpOptions = true)
final class TheoryMarginCommand implements Callable<Integer> {

    @Mixin
    private LargeNetworkOptions options;

    @Override
    public Integer call() {
        System.out.println(Figures.twelve(StabilityMargin.of(options.network())));
        return 0;
    }
}
