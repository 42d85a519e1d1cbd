package org.curlew.engine.theory;

/** An eigenvalue that a finite share of modes has; its mass is that share. */
public record Atom(double place, double mass) {}
