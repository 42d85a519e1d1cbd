package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.stream.IntStream;
import org.curlew.engine.sweep.Sweep;

/** A rectangle of cells; ends belong to it. */
record Region(int left, int right, int bottom, int top) {

    List<Integer> cells(Sweep sweep) {
        return IntStream.rangeClosed(bottom, top)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(left, right).mapToObj(column -> sweep.cell(column, row)))
                .toList();
    }

    int size() {
        return (right - left + 1) * (top - bottom + 1);
    }

    /** Whether it lies on the sweep's grid. */
    boolean within(Sweep sweep) {
        return left >= 0
                && bottom >= 0
                && left <= right
                && bottom <= top
                && right < sweep.columns()
                && top < sweep.rows();
    }
}
