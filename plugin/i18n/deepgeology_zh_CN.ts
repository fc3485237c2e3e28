<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>DeepGeology</name>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: environment</source>
            <translation>Deep Geology：运行环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Interpreter:</source>
            <translation>解释器：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Device:</source>
            <translation>计算设备：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Made:</source>
            <translation>创建时间：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>PyTorch for:</source>
            <translation>PyTorch 版本：</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Create</source>
            <translation>创建</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Makes the environment, or goes on where it was interrupted</source>
            <translation>创建环境，或从中断处继续</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Runs a real computation in the environment</source>
            <translation>在环境中做一次真实的计算</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Verify</source>
            <translation>验证</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deletes the environment and all that was fetched for it</source>
            <translation>删除环境以及为它下载的全部内容</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Remove</source>
            <translation>删除</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Stops at once; what is already there is kept</source>
            <translation>立即停止；已有的内容会保留</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>What is done will be written here.</source>
            <translation>执行的步骤会显示在这里。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Puts versions, paths and the end of the log on the clipboard, to paste into a bug report</source>
            <translation>把版本、路径和日志末尾复制到剪贴板，以便粘贴到问题报告中</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Copy diagnosis</source>
            <translation>复制诊断信息</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Looking for graphics cards</source>
            <translation>正在查找显卡</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Needs repair</source>
            <translation>需要修复</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Not installed</source>
            <translation>未安装</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Ready</source>
            <translation>就绪</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Another interpreter is chosen in the settings; the plugin leaves it as it is.</source>
            <translation>设置中指定了其他解释器；插件不会改动它。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The Python of QGIS has PyTorch; an environment of its own is not needed.</source>
            <translation>QGIS 自带的 Python 已有 PyTorch，无需单独的环境。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Repair</source>
            <translation>修复</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Automatic: {build}</source>
            <translation>自动：{build}</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>NVIDIA graphics card (CUDA)</source>
            <translation>NVIDIA 显卡（CUDA）</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>processor and Apple graphics</source>
            <translation>处理器和 Apple 图形芯片</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>{download} GB to download, {disk} GB of disk</source>
            <translation>下载 {download} GB，占用磁盘 {disk} GB</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: making the environment</source>
            <translation>Deep Geology：正在创建环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: checking the environment</source>
            <translation>Deep Geology：正在检查环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Delete the environment in {folder}? The tools need one to run.</source>
            <translation>删除 {folder} 中的环境？工具需要环境才能运行。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology: removing the environment</source>
            <translation>Deep Geology：正在删除环境</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The environment was removed.</source>
            <translation>环境已删除。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The diagnosis is on the clipboard.</source>
            <translation>诊断信息已复制到剪贴板。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>The environment computes. Device: {device}.</source>
            <translation>环境可以正常计算。计算设备：{device}。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Warning: {text}</source>
            <translation>警告：{text}</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_dialog.py" />
            <source>Deep Geology</source>
            <translation>Deep Geology</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_task.py" />
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <location filename="../../plugin/environment_task.py" />
            <source>This should not happen; please report it.</source>
            <translation>这不应该发生，请报告此问题。</translation>
        </message>
        <message>
            <location filename="../../plugin/help_window.py" />
            <source>Deep Geology: help</source>
            <translation>Deep Geology：帮助</translation>
        </message>
        <message>
            <location filename="../../plugin/help_window.py" />
            <source>Back</source>
            <translation>后退</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Python environment</source>
            <translation>Python 环境</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>The environment that the plugin makes</source>
            <translation>由插件创建的环境</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Other interpreter</source>
            <translation>其他解释器</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>A Python that has PyTorch already, for example on a cluster. Leave empty for most uses.</source>
            <translation>已装有 PyTorch 的 Python，例如集群上的。一般情况下留空。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Set by the environment variable {variable} at present.</source>
            <translation>当前由环境变量 {variable} 指定。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>In the user's data folder</source>
            <translation>在用户数据文件夹中</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Make the environment in</source>
            <translation>环境的创建位置</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>About 4 GB of free disk (14 GB with CUDA). Create it with Plugins &gt; Deep Geology &gt; Environment.</source>
            <translation>需要约 4 GB 可用磁盘空间（使用 CUDA 时为 14 GB）。通过“插件 &gt; Deep Geology &gt; 运行环境”创建。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Computing</source>
            <translation>计算</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Automatic: a graphics card if there is one</source>
            <translation>自动：有显卡时使用显卡</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Processor</source>
            <translation>处理器</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>NVIDIA graphics card</source>
            <translation>NVIDIA 显卡</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Apple graphics</source>
            <translation>Apple 图形芯片</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Device</source>
            <translation>计算设备</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Automatic: reduced where the result agrees</source>
            <translation>自动：结果一致时使用较低精度</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Full (float32)</source>
            <translation>全精度（float32）</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Reduced (bfloat16)</source>
            <translation>低精度（bfloat16）</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Reduced (float16, graphics cards)</source>
            <translation>低精度（float16，显卡）</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Precision</source>
            <translation>精度</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>One per core</source>
            <translation>每核一个</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Threads</source>
            <translation>线程数</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Device and precision hold for tools whose own parameter is set to automatic.</source>
            <translation>计算设备和精度适用于自身参数设为自动的工具。</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Files</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>In the user's cache folder</source>
            <translation>在用户缓存文件夹中</translation>
        </message>
        <message>
            <location filename="../../plugin/options_page.py" />
            <source>Downloaded network weights</source>
            <translation>下载的网络权重</translation>
        </message>
        <message>
            <location filename="../../plugin/sample.py" />
            <source>The sample cannot be copied to {folder}: {reason}.</source>
            <translation>无法把示例复制到 {folder}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../plugin/sample.py" />
            <source>The sample is in {folder}. Begin with Build feature stack in the toolbox, then Train segmentation network.</source>
            <translation>示例位于 {folder}。请先运行工具箱中的“构建特征栈”，再运行“训练分割网络”。</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Environment…</source>
            <translation>运行环境…</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Settings…</source>
            <translation>设置…</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Open sample project</source>
            <translation>打开示例工程</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>About Deep Geology</source>
            <translation>关于 Deep Geology</translation>
        </message>
        <message>
            <location filename="../../plugin/window.py" />
            <source>&lt;h3&gt;Deep Geology {version}&lt;/h3&gt;&lt;p&gt;{description}&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 2 or later.&lt;br&gt;&lt;a href='{homepage}'&gt;{homepage}&lt;/a&gt;&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Deep Geology {version}&lt;/h3&gt;&lt;p&gt;{description}&lt;/p&gt;&lt;p&gt;自由软件，采用 GNU 通用公共许可证第 2 版或更高版本。&lt;br&gt;&lt;a href='{homepage}'&gt;{homepage}&lt;/a&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Data preparation</source>
            <translation>数据准备</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Geological images</source>
            <translation>地质影像</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Evaluation and models</source>
            <translation>评价与模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Environment</source>
            <translation>运行环境</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{label}: a value is needed. {help}</source>
            <translation>{label}：必须给出值。{help}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{label}: {value} cannot be used. {expected}</source>
            <translation>{label}：不能使用 {value}。{expected}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>The run was cancelled; nothing was written.</source>
            <translation>运行已取消；没有写入任何内容。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{label}: the file {path} was not written as it should be. Please report this with the log of the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>About {duration} left</source>
            <translation>约剩 {duration}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{count} s</source>
            <translation>{count} 秒</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{count} min</source>
            <translation>{count} 分钟</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>{count} h</source>
            <translation>{count} 小时</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithm.py" />
            <source>Choose Plugins &gt; Deep Geology &gt; Environment, or run the tool “Check environment” with “Install or repair” switched on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Build feature stack</source>
            <translation>构建特征栈</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Brings rasters of any size, grid, data type and coordinate system onto one grid and writes them as the bands of one file, each under its own name. Vector layers join as the distance to their nearest feature.
Start here: the other tools take the stack as their input, and a trained model finds its bands again by their names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Magnetics at 50 m, radiometrics at 100 m, a satellite scene at 10 m and a layer of faults become one raster at the grid of the magnetics, with the distance to the faults as its last band.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>stack,align,resample,warp,merge bands,features,predictors,evidence layers,distance,data cube,preprocessing</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Rasters</source>
            <translation>栅格</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The rasters to stack; all their bands are used, in this order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>only distances to vector layers, on the grid to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Vector layers for distance</source>
            <translation>用于计算距离的矢量图层</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>For each of these layers a band holds the distance to its nearest feature, in map units of the stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>no distances.</source>
            <translation>不计算距离。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Grid to follow</source>
            <translation>参照格网</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>A raster whose coordinate system, pixel size and alignment the stack takes over.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>the grid of the first raster, over the area of all.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The area to stack.</source>
            <translation>要叠合的区域。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>the grid to follow, or else the area that the rasters have in common (or cover together, for union).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Coordinate reference system</source>
            <translation>坐标参照系</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>The coordinate system of the stack. Not together with a grid to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>that of the grid to follow, or else of the first raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Pixel size</source>
            <translation>像元大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Side of a pixel of the stack, in units of its coordinate system. Not together with a grid to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>map units</source>
            <translation>地图单位</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Resampling</source>
            <translation>重采样</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>How values between pixels are found. automatic takes nearest for rasters of classes, average for rasters that are much finer than the stack, and bilinear for all others.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Fill gaps up to</source>
            <translation>填补空缺的最大距离</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Cells without data are filled from valid ones that are at most so many pixels away. 0 fills nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>pixels</source>
            <translation>像元</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Valid cells</source>
            <translation>有效像元</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>intersection keeps a cell only where every band has a value; union lets each band keep its own gaps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>A GeoTIFF of 32-bit floats with one named band for each feature.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>Feature stack</source>
            <translation>特征栈</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_feature_stack.py" />
            <source>{rasters}: choose rasters, or vector layers together with a grid to follow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Build tile index</source>
            <translation>构建切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Divides a raster into windows and writes them as polygons: how much of each window is valid, the share of each known class, and the spatial fold it belongs to.
The folds show on the map and can be edited by hand: change the field “fold” and give the layer to “Train segmentation network”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>To test on the northern half of a map sheet, select its windows, set their fold to 1 and the others to 2 and more, and train with test fold 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>tiles,windows,patches,chips,grid,folds,cross-validation,spatial blocks,split,train test,sampling</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Features</source>
            <translation>特征</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>The raster to train on, for example a feature stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Window size</source>
            <translation>窗口大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Side of a window, in pixels.</source>
            <translation>窗口边长，以像元计。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Step</source>
            <translation>步长</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>From one window to the next, in pixels. A step below the window size gives overlapping windows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>the window size, so that windows do not overlap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Least valid share</source>
            <translation>最小有效比例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Windows with a smaller share of valid pixels are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>Tile index</source>
            <translation>切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/data/build_tile_index.py" />
            <source>One polygon for each window, with its number, fold, valid share and the share of each class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>Describe model</source>
            <translation>查看模型信息</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>Writes what a model file says of itself: the bands and pixel size it expects, its classes, where and on what it was trained, how it was tested and how it did beside the baselines.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>A model file that a colleague sent: does it fit your bands, and was it tested on ground it had not seen?</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>model card,metadata,information,provenance,classes,bands,documentation</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/describe_model.py" />
            <source>The model's card.</source>
            <translation>模型卡片。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Evaluate class map</source>
            <translation>评价分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Compares any class raster, from this plugin or elsewhere, with known classes: accuracy, F1 and intersection over union for each class, the confusion matrix, and confidence intervals that respect that neighbouring cells are alike.
Compare only where the map was not made from the same data: give polygons of held-out ground as zones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>A class map, the field sheets of a part of the area that was not trained on, and the field with the rock unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>accuracy,assessment,validation,confusion matrix,kappa,F1,IoU,map comparison,ground truth,quality,bootstrap</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Class map</source>
            <translation>分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>The raster of class numbers to evaluate; its first band is used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>True classes</source>
            <translation>真实类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>What is known: polygons, lines, points or a raster of class numbers, in any coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Zones</source>
            <translation>分区</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Evaluate only inside these polygons, for example the windows of one fold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>everywhere where both are known.</source>
            <translation>两者皆已知的所有位置。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Figures with confidence intervals, the confusion matrix and what they mean.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>A table with the figures of each class and of the whole.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/evaluate_classification.py" />
            <source>Table of figures</source>
            <translation>指标表</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Explain model</source>
            <translation>解释模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Shows which bands a model goes by: how much worse it maps the known classes when a band is shuffled or hidden, or how much each band adds to the decision for a class at every cell.
Bands that are alike share their importance; a band that matters to the model need not be a cause in nature.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>To see whether a lithology model uses the radiometrics or only the elevation: permutation, with the training map as true classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>explain,interpretability,feature importance,permutation,integrated gradients,occlusion,attribution,saliency,XAI</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>A raster with the bands that the model was trained on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Method</source>
            <translation>方法</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>permutation shuffles one band at a time; occlusion replaces it by its mean; integrated-gradients follows the output from the mean of the bands to their values, cell by cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Polygons, lines, points or a raster of class numbers, to measure the loss of accuracy on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>the classes that the model itself maps are taken as true.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Name or number of the class to explain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>all classes together; at each cell the class that the model maps.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>A table with the importance of each band.</source>
            <translation>各波段重要性的表格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Table of importances</source>
            <translation>重要性表</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>Attribution</source>
            <translation>归因</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>For each band how much it speaks for (positive) or against (negative) the class at each cell.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/evaluation/explain_model.py" />
            <source>The importances as a picture and in words.</source>
            <translation>以图和文字表示的重要性。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Map classes with a model</source>
            <translation>用模型制作分类图</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Applies a trained model to a raster and writes a class map in the colours of the training data; on request also the probability of each class, the uncertainty, and polygons.
Bands are matched by name and resampled to the model's pixel size; what does not fit is refused with a message. Rasters of any size need only little memory.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The feature stack of the neighbouring map sheet and the model file of this one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>predict,prediction,inference,apply model,deep learning,semantic segmentation,classification,lithology,geological map,probability,uncertainty,vectorise,polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The raster to map, with the bands that the model was trained on, in any order.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Map only this rectangle.</source>
            <translation>只对此矩形范围制图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>the whole raster.</source>
            <translation>整个栅格。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Area polygons</source>
            <translation>区域多边形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Map only inside these polygons.</source>
            <translation>只在这些多边形内制图。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>the whole raster or extent.</source>
            <translation>整个栅格或范围。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Side of the windows that are computed at once, in pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>that of the training.</source>
            <translation>与训练时相同。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Test-time augmentation</source>
            <translation>测试时增强</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Average the model over mirror images (flips, 4 times slower) or also quarter turns (full, 8 times slower).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The most probable class of each cell, with names and colours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Probabilities</source>
            <translation>概率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>The probability of each class, 0 to 1, one band for each.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Entropy of the probabilities as a share of its maximum: 0 is certain, 1 is a guess.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Class polygons</source>
            <translation>类别多边形</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/segment_raster.py" />
            <source>Areas of one class, with their mean probability and their area in square map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Train segmentation network</source>
            <translation>训练分割网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Learns to map classes, for example rock units or landforms, from the places where they are known already. The result is one model file for “Map classes with a model”, and a report.
The model is tested on blocks of ground that it has not seen, beside a majority vote and random forests on the same blocks; the report says in plain words how far it can be trusted.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>A feature stack of magnetics, radiometrics and elevation, and the polygons of a geological map of a part of the area: choose the field with the rock unit, leave the rest as it is and run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>deep learning,machine learning,neural network,U-Net,semantic segmentation,classification,lithology,geological map,land cover,pixel classification,supervised,random forest,train,artificial intelligence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The raster to learn from: any number of bands of any type, for example a feature stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Tile index with folds</source>
            <translation>带折号的切片索引</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>A layer of “Build tile index”; its folds are used as they are, with what you edited by hand.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>folds are made from spatial blocks.</source>
            <translation>折由空间块划分得到。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>automatic chooses between a network, a forest that sees the same surroundings, and a mixture of both, by spatial validation within the training data, and says in the report which and why. Any other name trains that network alone.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Encoder</source>
            <translation>编码器</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The part of the network that extracts features; light ones suit small data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>a light encoder that suits the network.</source>
            <translation>适合该网络的轻量编码器。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Start weights of the encoder</source>
            <translation>编码器初始权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>none starts from random numbers, imagenet downloads weights trained on photographs, file takes the file below.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>File with start weights</source>
            <translation>初始权重文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>A .safetensors file with weights for the encoder, or an earlier model.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Weights</source>
            <translation>权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>none are read from a file.</source>
            <translation>不从文件读取。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Side of the windows that the network is trained on, in pixels. Small rasters use smaller windows by themselves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Epochs</source>
            <translation>训练轮数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>How often the training data are gone through at most; training stops early when it no longer improves.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>chosen from the amount of data.</source>
            <translation>根据数据量选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Learning rate</source>
            <translation>学习率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Largest step of the optimiser; it is reached after a warm-up and falls off towards the end.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>one that suits the network.</source>
            <translation>适合该网络的值。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Loss</source>
            <translation>损失函数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>What is made small in training. cross-entropy is a safe choice and gives calibrated probabilities; focal, dice and lovasz favour rare classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Class weights</source>
            <translation>类别权重</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>none counts every cell alike, balanced every class alike, moderate lies between.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Augmentation</source>
            <translation>数据增强</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>How training windows are varied: flips adds mirror images and quarter turns, full also noise, changes of scale and missing bands. Bands that hold directions are turned with the window.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Test fold</source>
            <translation>测试折</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The fold that is kept out of everything and only used for the figures of the report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>every fold of a small raster is tested in turn, and the model then learns from all of them; of a large raster fold 1 is kept out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Validation fold</source>
            <translation>验证折</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The fold that decides when training stops and how probabilities are calibrated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>chosen among the folds that are not tested.</source>
            <translation>在非测试折中选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Members of the ensemble</source>
            <translation>集成成员数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>How many networks are trained from different starts and averaged. More are slower, steadier and better calibrated.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Null test</source>
            <translation>零假设检验</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Also train on shuffled classes: the accuracy must then fall to chance. A check of the whole procedure, for twice the time.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Folder to resume from</source>
            <translation>续训文件夹</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Training saves its state in this folder after every epoch; run again with the same data and settings, it goes on where it stopped.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>a stopped training starts anew.</source>
            <translation>中断的训练将重新开始。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The trained model with all that is needed to use it: bands, classes, scaling, tests and origin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Deep Geology models</source>
            <translation>Deep Geology 模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>What was trained on what, how good it is beside the baselines, and where it errs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Training history</source>
            <translation>训练过程</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>A table with the loss and the validation figures of every epoch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Accuracy of the best baseline</source>
            <translation>最佳基线的准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>The same for the best baseline on the same folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/imagery/train_segmentation.py" />
            <source>Macro F1 of the best baseline</source>
            <translation>最佳基线的宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Check environment</source>
            <translation>检查运行环境</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Checks that the private Python environment of the plugin really computes, on which device, and with which versions, and writes a page to paste into a bug report. On request it makes or repairs the environment first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>After installing the plugin on a server without a window: run it once with “Install or repair” switched on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>install,setup,repair,PyTorch,CUDA,GPU,graphics card,diagnosis,bug report,versions,dependencies</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Install or repair</source>
            <translation>安装或修复</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Make the environment, or mend it, before the check. About 1 to 4 GB are downloaded, depending on the graphics card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Diagnosis</source>
            <translation>诊断信息</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>An HTML page with the computer, the environment, the device and what does not work.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>The device that jobs compute on; empty if nothing works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>{problem}</source>
            <translation>{problem}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/algorithms/setup/check_environment.py" />
            <source>Nothing is installed: the settings or DEEPGEOLOGY_PYTHON name another interpreter, which is used instead.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no coordinate reference system. Set it in the layer's properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{second} and {first} do not overlap: the layers “{b}” and “{a}” lie in different places. Check their coordinate reference systems.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{field}: choose the field of “{layer}” that holds the class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no field “{field}”. Its fields are: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the layer “{layer}” has no field “{field}”. Use a layer made by “Build tile index”.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the model expects {expected} bands ({names}), but “{layer}” has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: there is no fold {fold}; the folds are numbered 1 to {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} and {second} are both {value}; they must be different.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{first} and {second} contradict each other; leave one of them empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the folder {folder} cannot be written. Choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: the file name should end in .{expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source> or .</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/checks.py" />
            <source>{label}: {path} is also an input. Choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Known classes</source>
            <translation>已知类别</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>What is mapped already: polygons, lines, points or a raster of class numbers, in any coordinate system. Cells without a class are not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Field with the class</source>
            <translation>类别字段</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>The attribute that holds the class of each polygon or point, as text or as whole numbers.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>only for a class raster, where the cell values are the classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>A model file that “Train segmentation network” wrote (.safetensors).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>An HTML file; the same figures are written beside it as JSON.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Random seed</source>
            <translation>随机种子</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Start of the random numbers. The same seed, data and settings give the same result.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Batch size</source>
            <translation>批大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>How many windows are computed at once. If memory runs out, the batch is halved and the run goes on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>windows</source>
            <translation>窗口</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>chosen to fit the memory of the device.</source>
            <translation>按设备内存选择。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Where to compute: cpu is the processor, cuda an NVIDIA graphics card, mps an Apple one; auto takes the one of the plugin's settings, or the fastest that works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Number format of the network: auto takes the one of the plugin's settings, or the fastest format whose results agree with float32 on this device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Size of spatial blocks</source>
            <translation>空间块大小</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Side of the square blocks that are kept together when the data are divided into folds, in map units. Neighbouring cells are alike; blocks larger than that likeness make the test honest.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>chosen from the extent of the known classes and the number of folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Gap between folds</source>
            <translation>折间缓冲</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Width of the strip around held-out blocks that is not trained on either, in map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Number of folds</source>
            <translation>折数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Into how many parts the blocks are divided, with all classes in each part as evenly as the blocks allow.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Accuracy</source>
            <translation>准确率</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of held-out cells with the right class, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Macro F1</source>
            <translation>宏平均 F1</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean over the classes of the F1 score, 0 to 1; rare classes count like common ones.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean intersection over union</source>
            <translation>平均交并比</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Mean over the classes of intersection over union, 0 to 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Overlap</source>
            <translation>重叠</translation>
        </message>
        <message>
            <location filename="../../processing_provider/common.py" />
            <source>Share of a window that neighbouring windows have in common; their results are blended there, so that no seams show.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Left empty: {consequence}</source>
            <translation>留空时：{consequence}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Left empty: it is not written.</source>
            <translation>留空时：不写出。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Example</source>
            <translation>示例</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Advanced parameters</source>
            <translation>高级参数</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Inputs</source>
            <translation>输入</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Outputs</source>
            <translation>输出</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Values for scripts and models</source>
            <translation>供脚本和模型使用的值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>References</source>
            <translation>参考文献</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Default</source>
            <translation>默认值</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Key</source>
            <translation>键</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Label</source>
            <translation>名称</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>Meaning</source>
            <translation>含义</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>advanced</source>
            <translation>高级</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>empty</source>
            <translation>空</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>required</source>
            <translation>必填</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>One of {names}.</source>
            <translation>可选值：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>From {low} to {high}.</source>
            <translation>从 {low} 到 {high}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/documentation.py" />
            <source>At least {low}.</source>
            <translation>至少 {low}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it is itself a virtual environment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it has no GDAL, and there are wheels of GDAL only from Python 3.12 on</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/interpreters.py" />
            <source>it is a 32-bit Python</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python environment has not been made yet.</source>
            <translation>尚未创建 Python 环境。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The folder {folder} holds something else than an environment of the plugin.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment could not be made: {reason}</source>
            <translation>无法创建环境：{reason}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment is being made at this moment.</source>
            <translation>环境正在创建中。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Making the environment was interrupted.</source>
            <translation>环境的创建被中断。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The plugin was updated and wants other versions of packages: repair the environment when convenient.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment cannot be mended and is made anew.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>About {download} GB are downloaded and {disk} GB needed on the disk.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Checking that it computes</source>
            <translation>检查能否计算</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment is ready</source>
            <translation>环境已就绪</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The path of the folder {folder} is {excess} characters too long for Windows.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose a shorter folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Libraries of the Microsoft Visual C++ runtime are missing: {names}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Install https://aka.ms/vs/17/release/vc_redist.x64.exe and restart the computer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The folder {folder} cannot be made: {reason}.</source>
            <translation>无法创建文件夹 {folder}：{reason}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose another folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment needs {needed:.1f} GB on the disk of {folder}, and {free:.1f} GB are free.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Free space there, or choose another folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>No Python was found from which an environment can be made. Tried: {tried}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Name the Python of an environment that has torch in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Fetching Python {version}</source>
            <translation>正在下载 Python {version}</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python that was fetched does not work: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The Python that was fetched is not where it should be: {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment made from {base} does not work: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Name the Python of another environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Choose an empty folder for the environment in the settings.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Downloading {file} ({size})</source>
            <translation>正在下载 {file}（{size}）</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Unpacking</source>
            <translation>正在解压</translation>
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>The environment is being made at this moment by another QGIS or terminal.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/environment/manager.py" />
            <source>Wait until it is done, then try again.</source>
            <translation>请等待完成后重试。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>Saving the layer “{name}” to a temporary file</source>
            <translation>正在把图层“{name}”保存到临时文件</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>The layer “{name}” has no pixels of its own. Its picture is used, {width} x {height} pixels. To choose the resolution, save the layer as a GeoTIFF first.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>A feature could not be written to {path}.</source>
            <translation>无法把要素写入 {path}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>The layer “{name}” could not be saved to a temporary file. {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/layers.py" />
            <source>Save it as a file yourself and use that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a layer of the project or a file that QGIS opens.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>{paths} cannot be opened.</source>
            <translation>无法打开 {paths}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a number.</source>
            <translation>应为数字。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be a whole number.</source>
            <translation>应为整数。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>It should be one of: {names}.</source>
            <translation>应为以下之一：{names}。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>there is no file {path}.</source>
            <translation>文件 {path} 不存在。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/parameters.py" />
            <source>{path} is a file, not a folder.</source>
            <translation>{path} 是文件，不是文件夹。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/sample_model.py" />
            <source>Sample models</source>
            <translation>示例模型</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process ends before it takes up a job.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Waiting for another run to finish.</source>
            <translation>正在等待另一个运行结束。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The Python interpreter {python} cannot be started: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process did not start: {cause}. Its last lines were: {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process did not answer within {seconds} seconds. Its last lines were: {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker speaks version {found} of the protocol, the plugin version {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Restart QGIS.</source>
            <translation>请重新启动 QGIS。</translation>
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process was killed while it ran {job}, probably because the memory of the computer was used up.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Use a smaller tile or batch, close other programs, and run it again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>The worker process ended while it ran {job}: {cause}. Its last lines were: {output}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../processing_provider/worker.py" />
            <source>Run it again; if it happens once more, please report it with the log of the run.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/augmentation.py" />
            <source>Bands with directions ({bands}): windows are mirrored or turned in {count} ways, and angles and components with them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Choose rasters, or layers together with a reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>There is no raster to stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Gaps can be filled up to 0 to {most} pixels; {found} are asked for.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Give a smaller distance.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The stack has {width} x {height} pixels of {x} x {y}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Measuring distances to {layer}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>A reference raster is given, and also a pixel size or a coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave pixel size and coordinate system empty to follow the reference raster, or remove the reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The extent lies outside the reference raster {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Draw the extent over the reference raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The rasters have no area in common: {extents}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave out what lies elsewhere, check the coordinate systems, or choose the union of valid areas.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Pixels of {size} {unit} make a stack of {width} x {height} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Give the pixel size in {unit}, the unit of the stack's coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The raster {path} ({found}) lies outside the stack ({expected}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave it out, check its coordinate system, or choose another extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>{raster} holds classes: it is resampled by nearest neighbour, not {resampling}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Stacking {count} bands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>There is no pixel where all bands are valid.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Choose the union of valid areas, fill gaps, or leave out the raster that is valid elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The band {band} has no valid pixel in the stack: all is NoData.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>Leave the raster out, or choose an extent where it has data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_feature_stack.py" />
            <source>The band {band} is {value} everywhere: it tells nothing.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Looking at tile {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Blocks of {size:g} map units go to {folds} folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>No tile reaches {share:g} % of valid pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Choose a smaller MIN_VALID or TILE_SIZE, or check the nodata value of INPUT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Fewer than two folds have tiles left: nearly everywhere, blocks of another fold lie within {buffer:g} map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/build_tile_index.py" />
            <source>Choose a smaller BUFFER or TILE_SIZE, or a larger BLOCK_SIZE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Distances to {layer} are asked for, but the grid is in degrees.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose a projected coordinate system, with metres, for the stack.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {path} cannot be opened: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Check that the file exists and is a vector layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose another layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} is not in {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Set it in the layer's properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Choose another layer, or clear its filter.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>The layer {layer} has no features near the stack, or they have no geometry.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/distance.py" />
            <source>Check that the layer's coordinate system is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/normalisation.py" />
            <source>These bands do not vary where there are labels and cannot help: {bands}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Looking for labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>There are labels on the raster, but only where INPUT has no data.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/sampling.py" />
            <source>Check the nodata value of INPUT, or label cells that have values in all bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Change FOLDS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Expected a number of folds from 2 to {most}, found {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>{folds} folds were asked for, but the labels lie in only {found} blocks of {size:g} map units.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/splits.py" />
            <source>Choose a smaller BLOCK_SIZE or fewer FOLDS, or add labels elsewhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The tile index {layer} has no field fold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Choose a layer that “Build tile index” wrote, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The tile index {layer} should name at least two folds, found {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Number the folds from 1 in the field fold.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>The field fold of the tile index {layer} should hold numbers from 0 to {most}, found {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/data/tile_index.py" />
            <source>Number the folds from 1; 0 or empty is not used.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/environment_check.py" />
            <source>A raster does not read back as it was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>Choose where to write it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>No file was given for the report.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>The model file does not say how good the model is. Evaluate its map before you rely on it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/describe_model.py" />
            <source>The model file names no licence. Ask its author before you pass it on.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Writing the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The reference and the map have no pixel in common: {uncovered} reference pixels lie where the map has no value.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Check that both cover the same area, and that the zones do too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map declares no nodata value, so its value 0 counts as a class.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Comparing map and reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map {path} should hold class numbers, but holds {value:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class raster, not probabilities or measurements.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>The map {path} holds more than {most} different values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>No class of the map is in the reference. The map has {mapped}; the reference has {reference}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a class field that holds the map's numbers or its class names.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>BLOCK_SIZE should be above 0 map units, but is {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Leave it empty to have it chosen.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Blocks of {size:g} map units divide the reference into more than {most} parts.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>Choose a larger BLOCK_SIZE, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/evaluate_classification.py" />
            <source>{share:.1f} % of the reference pixels lie where the map has no value. They are not judged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The method should be one of {expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The model has no class {found}; its classes are {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Choose one of them, or leave CLASS empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>The model is or contains a forest, which has no gradients, so integrated gradients cannot explain it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Choose permutation or occlusion as METHOD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>No pixel of {path} is valid and has a reference class, so there is nothing to explain.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>Check that raster and reference overlap.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/explain_model.py" />
            <source>There was no reference: what the model itself maps was taken as true. This shows what it goes by, not whether it is right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/nulltest.py" />
            <source>Null test {number} of {count}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/report.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/evaluation/report.py" />
            <source>Choose another destination, or free space and permissions there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/learning.py" />
            <source>Fitting the baselines without fold {folds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/learning.py" />
            <source>Fitting the forest on smoothed neighbourhoods without fold {folds}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>The raster {path} has no pixel to map: all bands must be valid at a pixel, inside the extent and the mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>Check the bands' NoData values, or choose another area.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>The test-time augmentation {found} is not known; none, flips and full are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>The folder {folder} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>The extent does not overlap the raster, whose bounds are {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>Draw the extent over the raster, or leave it out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>Choose an extent that overlaps the mask, or leave one out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segment_raster.py" />
            <source>The mask's polygons lie outside the extent.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segmentation.py" />
            <source>Without the held-out folds {held_out} and their buffer, labels of fewer than two classes are left.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/segmentation.py" />
            <source>Choose a smaller BUFFER or BLOCK_SIZE, or label more places.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Reading the labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Writing the model and the report</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Expected labels of at least two classes where INPUT has data, found only {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Add labels of another class, or check the nodata values of INPUT.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Classes whose labels all lie where INPUT has no data are left out: {classes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Blocks of {size:g} map units, so that each fold has {blocks} or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>{key} is {found}, but the folds are {folds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Choose one of them, or leave it empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Choose different folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>TEST_FOLD and VALIDATION_FOLD are both {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>The raster is large: fold {fold} is kept out of everything and tested.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>With a test fold, at least two other folds are needed to learn and to watch the learning; there is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Make more folds.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Choose the file with start weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>ENCODER_WEIGHTS is file, but no file is given.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/train_segmentation.py" />
            <source>Null test: learning from shuffled classes</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/families/imagery/training_report.py" />
            <source>Null test failed: trained on shuffled classes the model still scored above chance (kappa {kappa:.2f}, at least {low:.2f}). Something tells it the answers, for example a band made from the labels. Do not trust the figures.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The device {name} is not available; this computer offers {available}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>Choose automatic, or check the environment's diagnosis.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The precision {found} is not known; {expected} are.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>Results in {precision} differ from those in float32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/device.py" />
            <source>The fast way in {precision} was given up: it differs from plain float32.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The raster's bands have no names; they are taken in the model's order: {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model needs the bands {expected}; the raster {path} has {found}. Missing: {missing}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>Build a feature stack with these bands, or rename the raster's bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The model was trained without a coordinate system, so its pixel size cannot be compared with the raster's.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The pixels of {path} measure {found} {unit}; the model was trained on {expected} {unit}, which is too different.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>Use a raster of a similar resolution, or check the raster's coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/model_input.py" />
            <source>The raster's pixels measure {found} {unit}, the model's {expected} {unit}: the raster is resampled, and the results have the model's pixel size.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>A tile of at least 1 pixel, an overlap from 0 to below 1 and a batch of at least 1 are expected; found {tile}, {overlap} and {batch}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Mapping {total} windows</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Mapping, {seconds} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>There is not enough memory on {device} for one window of {tile} x {tile} pixels.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Choose a smaller tile size, or compute on the processor.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/inference/pipeline.py" />
            <source>Memory ran out; going on with {count} windows at once.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/jobs.py" />
            <source>There is no job named {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/jobs.py" />
            <source>Update the plugin and restart QGIS.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/outputs.py" />
            <source>The output {path} cannot be replaced: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/outputs.py" />
            <source>Remove the layer from the project or choose another destination.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>The raster {path} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>Check that the file exists, is complete and is a raster that GDAL reads; copy or export it again if it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>The file {path} cannot be written: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/gdalenv.py" />
            <source>Check the free space and the permissions there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The coordinate system cannot be understood: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Set the layer's coordinate system in its properties.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The pixel size cannot be known in metres, because there is no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Set the layer's coordinate system in its properties, or assign a projection to the file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The extent cannot be brought into the raster's coordinate system: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Draw the extent again over the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Draw the extent over the raster.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The extent lies outside the area for which the raster's coordinate system is made.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>The raster {path} has no coordinate system.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/grid.py" />
            <source>Assign one: in QGIS Raster &gt; Projections &gt; Assign Projection, or gdal_edit.py -a_srs.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>Choose another mask layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} cannot be read: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} has no layer {name}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} has no polygon; a layer of polygons is expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>The mask {path} lies outside the raster: its polygons span {found}, the raster {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/mask.py" />
            <source>Check both layers' coordinate systems, or choose another mask.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>The raster {path} has no band {missing}; it has {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Choose another raster, or name its bands.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Band {index} of the raster {path} holds complex numbers; real numbers are expected.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/raster/reader.py" />
            <source>Convert it first, for example to amplitude, with the raster calculator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/automatic.py" />
            <source>Automatic choice: {count} rotations over spatial folds ({groups})</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/automatic.py" />
            <source>Fitting the forest on all labels</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>The checkpoint {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Free space there, or choose another folder as RESUME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>{path} is no checkpoint of Deep Geology, or it is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Choose another folder as RESUME, or remove this file to begin afresh.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>The checkpoint {path} was made with other data, other settings or another version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/checkpoint.py" />
            <source>Use the parameters of the interrupted run, or choose an empty folder as RESUME.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Continuing after epoch {epoch} from {path}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>The memory does not suffice for a training batch.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Choose a smaller BATCH_SIZE or TILE_SIZE, or a smaller network.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>In epoch {epoch} the loss became {loss}: training diverged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Choose a smaller LEARNING_RATE, or float32 as PRECISION.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Epoch {epoch} of {epochs}{score}, about {minutes:.0f} min {seconds:.0f} s left</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/training/loop.py" />
            <source>Epoch {epoch}: {figures} ({seconds:.1f} s)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {labels} do not lie on the raster: not one cell has a label.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Check that both layers cover the same area and that their coordinate systems are right.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Expected labels of at least {expected} classes on the raster, found only {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Add labels of another class, or choose another class field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {layer} have no field {field}; their fields are {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Choose the field that holds the class as CLASS_FIELD.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>{count} features without a class in {field} are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>{count} features without a usable geometry are left out.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The field {field} has {found} different values; at most {most} classes can be told apart.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The field {field} should hold whole numbers or texts, found {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The class raster {labels} declares no nodata value, so every value counts as a class, 0 too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The class raster {labels} should hold whole numbers, found {found:g}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>Choose a raster of classes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/labels.py" />
            <source>The labels {labels} hold more than {most} different values.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/layers.py" />
            <source>{layer} has no coordinate system, so it cannot be laid over {other}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Finding areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Joining areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/vector/polygonize.py" />
            <source>Writing polygons</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The work does not fit into memory: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Use a smaller batch or tile, close other programs, or choose another device.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The disk is full, or a quota is used up, while writing {path}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Free space there, or choose another destination or temporary folder.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>The Python package {package} is not in the environment.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../backend/worker.py" />
            <source>Repair the environment in the plugin's settings, or install the package in {python}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/build.py" />
            <source>The network {found} is not known; this version has {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/build.py" />
            <source>Update the Deep Geology plugin, or train the model again with this version.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model's card should be a table of keys, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file has format {found}; this version of Deep Geology reads formats up to {expected}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} cannot be opened: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Check the path and the permissions.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The file {path} is not a model file: a .safetensors file was expected, and its header cannot be read.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model file {path} is damaged: {expected} bytes were expected and {found} found.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Copy or download it again, or train the model again.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The file {path} holds weights of another program: it has no Deep Geology card.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>Choose a model that a Deep Geology training tool wrote.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The card of the model file {path} is damaged.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/card.py" />
            <source>The model's card does not fit: {key} should be {expected}, but is {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The model file {path} cannot be written: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>Check the permissions and the free space there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The model file {path} is damaged: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The weights in {path} do not fit the network {network} that its card names: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The weights {name} in {path} hold NaN.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/modelfile.py" />
            <source>The network in {path} is for {expected} {key}, but its card lists {found}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder {encoder} does not work with {architecture}: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose another encoder, for example resnet18.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {source} do not fit {encoder}: {count} of {total} arrays are missing or differ in size ({example}).</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose the file of the same encoder, or no encoder weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The ImageNet weights of {encoder} cannot be fetched: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose no encoder weights, or download the encoder's model.safetensors where there is a network and give that file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Choose a .safetensors file.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {path} do not exist.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>The encoder weights {path} cannot be read: {reason}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/_smp.py" />
            <source>Give a .safetensors file; files of pickled weights (.pth, .bin) are not opened, because they can run code.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/contextforest.py" />
            <source>The forest in the model file is damaged: its trees lead out of their arrays.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../models/networks/contextforest.py" />
            <source>Copy or download the file again, or train the model again.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
