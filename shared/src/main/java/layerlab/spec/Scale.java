package layerlab.spec;

/** How a control moves through a {@link Param.Real}'s range. */
public enum Scale {
  /** Equal distances on the control are equal differences. */
  LINEAR,
  /** As linear; the number is a share and read as a percentage. */
  SHARE,
  /** Equal distances on the control are equal ratios, in steps of 1, 2, 5. */
  LOG
}
