package org.curlew.lab.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.curlew.engine.simulation.Trajectory;

/** All series as one table: arm, seed, epoch, then a column a series; a value that is not defined is left empty. */
public final class SeriesCsv {

    private SeriesCsv() {}

    public static void write(List<Trajectory> trajectories, Writer out) throws IOException {
        List<String> names = trajectories.isEmpty()
                ? List.of()
                : List.copyOf(trajectories.getFirst().series().keySet());
        out.write("arm,seed,epoch");
        for (String name : names) {
            out.write("," + quoted(name));
        }
        out.write("\n");
        for (Trajectory t : trajectories) {
            for (int i = 0; i < t.epochs().length; i++) {
                out.write(quoted(t.arm()) + "," + t.seed() + "," + t.epochs()[i]);
                for (String name : names) {
                    double value = t.series().get(name)[i];
                    out.write("," + (Double.isFinite(value) ? Double.toString(value) : ""));
                }
                out.write("\n");
            }
        }
    }

    // RFC 4180; a leading formula sign is defused, since a spreadsheet would run it
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[A-Za-z0-9 ._/'-]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
