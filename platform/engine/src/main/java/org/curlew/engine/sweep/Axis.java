package org.curlew.engine.sweep;

/**
 * One direction of a sweep: what varies, over which values.
 *
 * @param label words for the picture; empty to take the target's own
 */
public record Axis(AxisTarget target, AxisValues values, String label) {

    public Axis withValues(AxisValues others) {
        return new Axis(target, others, label);
    }
}
