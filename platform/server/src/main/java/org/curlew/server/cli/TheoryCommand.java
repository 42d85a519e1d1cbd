package org.curlew.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** curlew theory: what theory says of large linear networks with rule flips, and of given weights. */
@Command(
        name = "theory",
        description = "Stability of the solution manifold: margin, critical values, density and spectra.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TheoryMarginCommand.class,
            TheoryCriticalCommand.class,
            TheoryDensityCommand.class,
            TheorySpectrumCommand.class
        })
final class TheoryCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getErr().println("Say what to do: curlew theory margin, critical, density or spectrum");
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }
}
