package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Newest;
import org.curlew.frontend.frame.Tags;

/** Rows or columns of the map as curves with their standard error. They come a moment after the rest: nobody waits for them. */
final class CurvesCard extends Div {

    private static final long serialVersionUID = 1;

    private static final String ROWS = "along x, one a row";
    private static final String COLUMNS = "along y, one a column";

    private final transient Newest drawing = new Newest("curves");
    private final String id;
    private final Div plot = Tags.own("curlew-plot");
    private final Select<String> along = new Select<>();

    CurvesCard(String id, Consumer<Boolean> byColumn) {
        this.id = id;
        addClassName("card");
        along.setItems(ROWS, COLUMNS);
        along.setAriaLabel("Curves along");
        along.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                byColumn.accept(COLUMNS.equals(changed.getValue()));
            }
        });
        add(new H2("Curves"), along, plot);
    }

    /** @param with done when they are drawn, in the same message to the browser */
    void draw(MapState state, Viewpoint viewpoint, Runnable with) {
        Sweep sweep = state.sweep();
        boolean byColumn = viewpoint.byColumn() && sweep.axes().size() > 1;
        along.setVisible(sweep.axes().size() > 1);
        along.setValue(byColumn ? COLUMNS : ROWS);
        int pinned = viewpoint.pinned();
        int line = pinned < 0 ? -1 : byColumn ? sweep.column(pinned) : sweep.row(pinned);
        List<Integer> lines = SectionFigure.chosen(byColumn ? sweep.columns() : sweep.rows(), line);
        SectionFigure figure = new SectionFigure(
                id, state.diagram(), viewpoint.look().logarithmic(), state.declared(), byColumn, lines);
        drawing.ask(UI.getCurrent(), figure::json, json -> {
            with.run();
            Tags.inside(plot).setPropertyMap("figure", json);
        });
    }
}
