package org.curlew.lab.runs;

import java.util.List;

/** The units of one arm, by seed. */
public record ArmResult(String name, List<UnitResult> units) {}
