package org.curlew.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** curlew theory as a script uses it: what it prints, and how it ends. */
final class TheoryCommandTest {

    private record Ended(int status, String out, String err) {}

    @TempDir
    private Path folder;

    @Test
    void margin_prints_the_tabulated_edge_with_12_digits_and_nothing_else() {
        Ended ended = theory("margin", "--c", "0.01", "--alpha-h", "0.2", "--alpha-r", "0");
        assertThat(ended).isEqualTo(new Ended(0, "81.5190522333\n", ""));
        assertThat(theory("margin", "--c", "0.01").out()).isEqualTo("82.0000000000\n");
        assertThat(theory("margin", "--c", "0.25", "--alpha-h", "1").out().strip())
                .satisfies(zero -> assertThat(Double.parseDouble(zero)).isCloseTo(0, within(1e-12)));
    }

    @Test
    void critical_prints_the_landmarks_or_says_that_there_is_none() {
        assertThat(theory("critical", "--of", "alpha-h", "--c", "0.3").out()).startsWith("0.5585");
        assertThat(theory("critical", "--of", "alpha-r", "--c", "1").out()).startsWith("0.0550");
        assertThat(theory("critical", "--of", "c", "--alpha-h", "1").out()).isEqualTo("0.250000000000\n");
        assertThat(theory("critical", "--of", "alpha-h", "--c", "0.2").out()).isEqualTo("stable\n");
        assertThat(theory("critical", "--of", "c", "--alpha-r", "0.6").out()).isEqualTo("unstable\n");
    }

    @Test
    void density_prints_bands_atoms_and_the_curve() {
        List<String> lines =
                theory("density", "--c", "5", "--alpha-h", "0.1").out().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("kind,from,to,value");
        assertThat(lines).anyMatch(line -> line.startsWith("atom,1.0,1.0,0.7"));
        JsonNode json = JsonMapper.shared()
                .readTree(theory("density", "--c", "5", "--alpha-h", "0.1", "--format", "json")
                        .out());
        assertThat(json.at("/x").size()).isEqualTo(json.at("/density").size()).isGreaterThan(50);
    }

    @Test
    void spectrum_prints_the_eigenvalues_of_given_weights() throws Exception {
        Path file = Files.writeString(
                folder.resolve("weights.json"), "{\"W1\":[[3,0],[0,1],[0,0]],\"W2\":[[1,2,2]],\"D1\":[-1,1]}");
        assertThat(theory("spectrum", "--weights", file.toString()))
                .isEqualTo(new Ended(0, "eigenvalue\n0.0\n10.0\n", ""));
        Files.writeString(file, "{\"W1\":[[3,0],[0,1]],\"W2\":[[1,2,2]]}");
        Ended mistake = theory("spectrum", "--weights", file.toString());
        assertThat(mistake.status()).isEqualTo(2);
        assertThat(mistake.err()).contains("W2: 1 x N");
    }

    @Test
    void spectrum_of_a_sampled_network_is_the_same_for_the_same_seed() {
        String[] asked = {"spectrum", "--c", "0.5", "--alpha-h", "0.2", "--m", "30", "--seed", "4"};
        assertThat(theory(asked).out().lines()).hasSize(31);
        assertThat(theory(asked)).isEqualTo(theory(asked));
    }

    @Test
    void a_wrong_request_names_the_option_and_ends_with_status_2() {
        for (String[] asked : new String[][] {
            {"margin", "--c", "0"},
            {"margin", "--alpha-h", "0.1"},
            {"critical", "--of", "c", "--c", "3"},
            {"density", "--c", "NaN"}
        }) {
            Ended ended = theory(asked);
            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.err()).contains("--c ");
            assertThat(ended.out()).isEmpty();
        }
        assertThat(theory("margin", "--c", "1", "--alpha-r", "1.3").err())
                .isEqualTo("--alpha-r must lie in [0, 1]; got 1.3\n");
        assertThat(theory("spectrum", "--c", "1", "--m", "0").err()).contains("--m must lie in [1, 2000]; got 0");
        assertThat(theory("density", "--c", "1", "--format", "xml").err()).contains("--format must be csv or json");
        assertThat(theory("margin", "--c", "few").status()).isEqualTo(2);
        assertThat(theory().status()).isEqualTo(2);
    }

    @Test
    void every_command_has_help() {
        for (String command : List.of("margin", "critical", "density", "spectrum")) {
            Ended help = theory(command, "--help");
            assertThat(help.status()).isZero();
            assertThat(help.out()).contains("--alpha-h");
        }
    }

    private static Ended theory(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "theory";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine line = Curlew.commandLine();
            line.setOut(new PrintWriter(System.out, true));
            line.setErr(new PrintWriter(err, true));
            int status = line.execute(all);
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString());
        } finally {
            System.setOut(before);
        }
    }
}
