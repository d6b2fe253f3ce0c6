package layerlab.server.engine.dl4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Arrays as plain Java sees them: row after row. */
final class Rows {
  private Rows() {}

  /** A copy of all values. */
  static double[] of(INDArray array) {
    boolean isAsItStands =
        (array.ordering() == 'c' || array.isVectorOrScalar())
            && array.data().length() == array.length();
    return (isAsItStands ? array : array.dup('c')).data().asDouble();
  }
}
