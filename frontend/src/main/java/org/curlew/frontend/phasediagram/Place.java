package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.Sweep;

/** A cell by the values of its axes, which stay the same when the sweep is extended: "0.5;0.2". */
final class Place {

    private static final String DIVIDER = ";";

    private Place() {}

    /** Empty for a cell that is not on the grid. */
    static String of(Sweep sweep, int cell) {
        return cell < 0 || cell >= sweep.cells()
                ? ""
                : IntStream.range(0, sweep.axes().size())
                        .mapToObj(axis -> String.valueOf(
                                values(sweep, axis).get(axis == 0 ? sweep.column(cell) : sweep.row(cell))))
                        .collect(Collectors.joining(DIVIDER));
    }

    /** -1 where no cell has these values. */
    static int cell(Sweep sweep, String place) {
        String[] words = place.split(DIVIDER, -1);
        if (words.length != sweep.axes().size()) {
            return -1;
        }
        int column = index(sweep, 0, words[0]);
        int row = words.length > 1 ? index(sweep, 1, words[1]) : 0;
        return column < 0 || row < 0 ? -1 : sweep.cell(column, row);
    }

    /** The cell of one sweep that lies where the cell of another does; -1 where there is none. */
    static int moved(Sweep from, int cell, Sweep to) {
        return cell(to, of(from, cell));
    }

    private static int index(Sweep sweep, int axis, String word) {
        return values(sweep, axis).stream().map(String::valueOf).toList().indexOf(word);
    }

    private static List<Object> values(Sweep sweep, int axis) {
        return sweep.axes().get(axis).values().all();
    }
}
