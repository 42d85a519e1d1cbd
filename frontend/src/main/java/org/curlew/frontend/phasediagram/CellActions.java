package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curlew.lab.Lab;
import org.curlew.lab.library.EntryText;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.sweeps.CellDetail;

/** What can be done with one cell: its experiment run alone or composed further, its failed seeds again. */
final class CellActions extends Div {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final String sweep;
    private final Button retry = new Button("Compute its failed seeds again");
    private transient CellDetail cell;
    private String where = "";

    CellActions(Lab lab, String sweep) {
        this.lab = lab;
        this.sweep = sweep;
        addClassNames("toolbar", "cell-actions");
        retry.addClickListener(click -> lab.sweeps().retry(sweep, Set.of(cell.cell())));
        add(
                retry,
                new Button("Run this cell alone", click -> alone()),
                new Button("Open in Compose", click -> compose()));
    }

    void show(CellDetail opened, String place) {
        cell = opened;
        where = place;
        setVisible(true);
        retry.setVisible(opened.units().stream().anyMatch(unit -> unit.state() == UnitState.FAILED));
    }

    private void alone() {
        var run = lab.runs().start(Optional.empty(), title(), cell.experiment());
        UI.getCurrent().navigate("run/" + run.id());
    }

    private void compose() {
        var entry = lab.library().create(new EntryText(title(), "", "", List.of("sweep")), cell.experiment());
        UI.getCurrent().navigate("compose/" + entry.id());
    }

    private String title() {
        return lab.sweeps().sweep(sweep).title() + ", " + where;
    }
}
